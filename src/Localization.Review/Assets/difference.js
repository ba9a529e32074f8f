// Two texts as one, word by word: what is gone struck out, what is new underlined.

const most = 600;

// A word with the space after it: spaces alone have nothing in common.
const words = text => text.match(/[\p{L}\p{N}\p{M}]+\s*|[^\s\p{L}\p{N}\p{M}]\s*|\s+/gu) ?? [];

// How many words two ends have in common, for each pair of places.
function common(from, to) {
  const lengths = Array.from({ length: from.length + 1 }, () => new Uint16Array(to.length + 1));
  for (let i = from.length - 1; i >= 0; i--) {
    for (let j = to.length - 1; j >= 0; j--)
      lengths[i][j] = from[i] === to[j] ? lengths[i + 1][j + 1] + 1 : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
  }
  return lengths;
}

function pieces(before, after) {
  const [from, to] = [words(before), words(after)];
  if (from.length > most || to.length > most) return [['del', before], ['ins', after]];
  const lengths = common(from, to);
  const found = [];
  const add = (kind, word) => {
    if (found.at(-1)?.[0] === kind) found.at(-1)[1] += word;
    else found.push([kind, word]);
  };
  let [i, j] = [0, 0];
  while (i < from.length || j < to.length) {
    if (i < from.length && j < to.length && from[i] === to[j]) add('', from[i++], j++);
    else if (j === to.length || (i < from.length && lengths[i + 1][j] >= lengths[i][j + 1])) add('del', from[i++]);
    else add('ins', to[j++]);
  }
  return found;
}

/** Shows in an element how one text becomes another. Texts never become markup. */
export function difference(element, before, after) {
  element.replaceChildren(...pieces(before, after).map(([kind, text]) => {
    if (kind === '') return document.createTextNode(text);
    const piece = document.createElement(kind);
    piece.textContent = text;
    return piece;
  }));
}
