"""WordprocessingML that python-docx does not offer, one module a thing, named as the standard does.

Section numbers in the docstrings are those of ECMA-376, part 1 (5th edition). Nothing outside this
package makes XML by hand; python-docx opens the package, its parts and its properties.
"""
