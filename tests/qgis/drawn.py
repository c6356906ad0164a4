# SPDX-License-Identifier: GPL-2.0-or-later
"""What a style draws."""

from __future__ import annotations

from qgis.core import QgsRenderContext


def drawn_as(layer):
    """The legend texts of the symbols that the layer's first feature is drawn with."""
    context, feature = QgsRenderContext(), next(layer.getFeatures())
    context.expressionContext().setFields(layer.fields())
    context.expressionContext().setFeature(feature)
    renderer = layer.renderer()
    texts = {item.ruleKey(): item.label() for item in renderer.legendSymbolItems()}
    renderer.startRender(context, layer.fields())
    keys = renderer.legendKeysForFeature(feature, context)
    renderer.stopRender(context)
    return [texts[key] for key in keys if key in texts]  # the root rule has a key but no symbol
