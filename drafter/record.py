"""Values: data classes that nobody changes, made quickly.

The standard library writes six methods for every frozen data class and compiles each when its
module is imported. For the sixty classes a draft needs that was a sixth of the whole run. A record
has one method written for it, ``__init__``, and without annotations, which would double its price;
the others are the same for all. The type checker takes a record for what it stands for, a frozen
data class, and it is the type checker that keeps it frozen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

__all__ = ["record"]
T = TypeVar("T")

if TYPE_CHECKING:
    from collections.abc import Callable
    from dataclasses import dataclass as record
else:
    from dataclasses import MISSING, dataclass, fields
    from operator import attrgetter

    def record(*, frozen: bool) -> Callable[[type[T]], type[T]]:
        """Make a class a record: fields, equality and hash as a frozen data class has them.

        A field with ``compare=False`` does not count for either. The type checker has to read
        ``frozen=True`` at the class.

        Raises:
            ValueError: ``frozen`` is false; a value that changes is a data class of its own kind.
        """
        if not frozen:
            raise ValueError("a record is frozen")
        return _made

    def _made(cls: type[T]) -> type[T]:
        cls = dataclass(init=False, repr=False, eq=False)(cls)
        values = attrgetter(*(field.name for field in fields(cls) if field.compare))

        def equal(self: T, other: object) -> bool:
            if other.__class__ is not self.__class__:
                return NotImplemented
            return values(self) == values(other)

        cls.__init__ = _init(cls)
        cls.__eq__ = equal
        cls.__hash__ = lambda self: hash(values(self))
        cls.__repr__ = _shown
        return cls

    def _init(cls: type[T]) -> Callable[..., None]:
        """``def __init__(self, name, notes=MISSING): self.name = name; …``."""
        names, body, known = ["self"], [], {"MISSING": MISSING}
        for field in fields(cls):
            name = value = field.name
            if field.default is not MISSING:
                known[f"{name}_default"] = field.default
                name += f"={name}_default"
            elif field.default_factory is not MISSING:
                known[f"{name}_made"] = field.default_factory
                name, value = f"{name}=MISSING", f"{name}_made() if {name} is MISSING else {name}"
            names.append(name)
            body.append(f"self.{field.name} = {value}")
        if hasattr(cls, "__post_init__"):
            body.append("self.__post_init__()")
        written: dict[str, Any] = {}
        exec(f"def __init__({', '.join(names)}): {'; '.join(body)}", known, written)  # noqa: S102
        init = written["__init__"]
        init.__qualname__ = f"{cls.__qualname__}.__init__"  # errors name it
        return init

    def _shown(self: Any) -> str:  # noqa: ANN401 -- any record
        said = (f"{f.name}={getattr(self, f.name)!r}" for f in fields(self) if f.repr)
        return f"{type(self).__qualname__}({', '.join(said)})"
