package dev.flotilla.hub.page;

/**
 * Every text against what is behind it, by the rule of WCAG 2, in the browser.
 */
final class Contrast {

    static final String SCRIPT = """
            () => {
              const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
              const rgba = (colour) => {
                canvas.clearRect(0, 0, 1, 1);
                canvas.fillStyle = colour;
                canvas.fillRect(0, 0, 1, 1);
                const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
                return [r, g, b, a / 255];
              };
              const over = (top, below) => top.slice(0, 3).map((it, i) => it * top[3] + below[i] * (1 - top[3]));
              const behind = (node) => {
                const own = rgba(getComputedStyle(node).backgroundColor);
                if (own[3] === 1 || !node.parentElement) {
                  return own[3] === 1 ? own.slice(0, 3) : [255, 255, 255];
                }
                return own[3] === 0 ? behind(node.parentElement) : over(own, behind(node.parentElement));
              };
              const seen = (node) => (node ? Number(getComputedStyle(node).opacity) * seen(node.parentElement) : 1);
              const light = (colour) => colour.map((it) => it / 255)
                .map((it) => (it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4))
                .reduce((sum, it, i) => sum + it * [0.2126, 0.7152, 0.0722][i], 0);
              const pale = [];
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const node = walker.currentNode.parentElement;
                const box = node.getBoundingClientRect();
                if (!walker.currentNode.nodeValue.trim() || box.width < 2 || !node.checkVisibility({ visibilityProperty: true })
                  || node.closest('.unseen, .heard, .skip, svg, script, button:disabled, dialog:not([open])')) {
                  continue;
                }
                const ground = behind(node);
                const [r, g, b, a] = rgba(getComputedStyle(node).color);
                const ink = over([r, g, b, a * seen(node)], ground);
                const [low, high] = [light(ground), light(ink)].sort((a, b) => a - b);
                const ratio = (high + 0.05) / (low + 0.05);
                if (ratio < 4.5) {
                  pale.push(`${ratio.toFixed(2)} ${node.className}: ${walker.currentNode.nodeValue.trim().slice(0, 40)}`);
                }
              }
              return [...new Set(pale)];
            }""";

    private Contrast() {
    }

}
