/** A text in three: before the word at a line and column, that word, and the rest. Without a place nothing is marked. */
export function marked(text: string, line: number, column: number): [string, string, string] {
  if (line < 1 || column < 1) return [text, '', ''];
  const lines = text.split('\n');
  const at = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
  if (at >= text.length) return [text, '▁', ''];
  const word = /^([\p{L}\p{N}_.@]+|"[^"]*"?|“[^”]*”?|.)/u.exec(text.slice(at))?.[0] ?? '';
  return [text.slice(0, at), word, text.slice(at + word.length)];
}
