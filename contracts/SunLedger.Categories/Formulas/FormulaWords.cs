using System.Text.RegularExpressions;

namespace SunLedger.Categories;

/// <summary>The words of a formula, each with its line, so that a mistake can be pointed at.</summary>
internal sealed partial class FormulaWords
{
    /// <summary>Longer formulas are refused: a tree is walked by recursion, and nobody can read them anyway.</summary>
    public const int Most = 2000;

    private readonly List<(string Text, int Line)> _words = [];
    private readonly string _where;
    private int _at;

    public FormulaWords(string text, string where, int firstLine)
    {
        _where = where;
        var (at, line) = (0, firstLine);
        while (at < text.Length)
        {
            var match = Word().Match(text, at);
            if (!match.Success) throw Wrong($"{text[at]}", line, _words.Count + 1, new("一个能识别的词", "a word of the language"));
            if (!string.IsNullOrWhiteSpace(match.Value)) _words.Add((match.Value, line));
            line += match.Value.Count(c => c == '\n');
            at += match.Length;
            if (_words.Count > Most) throw Wrong(match.Value, line, Most, new($"不超过{Most}个词的公式", $"a formula of at most {Most} words"));
        }
        LastLine = line;
    }

    private int LastLine { get; }

    public bool AtEnd => _at == _words.Count;

    /// <summary>The word ahead, or nothing at the end.</summary>
    public string Ahead => AtEnd ? "" : _words[_at].Text;

    /// <summary>The word after the one ahead.</summary>
    public string Second => _at + 1 < _words.Count ? _words[_at + 1].Text : "";

    public string Next(Bilingual expected)
    {
        if (AtEnd) throw Wrong(expected);
        return _words[_at++].Text;
    }

    public bool Take(string word)
    {
        if (Ahead != word) return false;
        _at++;
        return true;
    }

    public void Expect(string word)
    {
        if (!Take(word)) throw Wrong(new($"“{word}”", $"\"{word}\""));
    }

    /// <summary>The word ahead is wrong.</summary>
    public DefinitionException Wrong(Bilingual expected) =>
        AtEnd ? Wrong("", LastLine, _words.Count + 1, expected) : Wrong(_words[_at].Text, _words[_at].Line, _at + 1, expected);

    /// <summary>The word just taken is wrong.</summary>
    public DefinitionException WrongBefore(Bilingual expected) => Wrong(_words[_at - 1].Text, _words[_at - 1].Line, _at, expected);

    private DefinitionException Wrong(string found, int line, int word, Bilingual expected) =>
        new(DefinitionFault.Unreadable(_where, line, word, found, expected));

    [GeneratedRegex("""\G(?:\s+|"[^"\\\p{Cc}]*"|@[a-z][a-z0-9_]*|[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)?|[0-9]+(?:\.[0-9]+)?|>=|<=|<>|[-+*/()<>=,])""", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
