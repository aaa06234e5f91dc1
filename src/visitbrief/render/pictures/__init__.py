"""Pictures in SVG: what cannot be said as well in words, and always beside them.

A picture is drawn from a view or from a chart, in a module for each sort. Its text is real text, and its colours say
nothing that its shapes do not say too. Alone it brings its own style and ground, light or dark as the reader has it; a
page gives both.
"""
