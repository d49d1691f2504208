using System.Globalization;
using System.Text.RegularExpressions;

namespace SunLedger.Categories;

/// <summary>
/// The words of a formula, each with its line and column, so that a mistake can be pointed at. Chinese words of the language become the English ones
/// here and nowhere else, so that the grammar knows one spelling only.
/// </summary>
internal sealed partial class FormulaWords
{
    /// <summary>Longer formulas are refused: a tree is walked by recursion, and nobody can read them anyway.</summary>
    public const int Most = 2000;

    /// <summary>Begins a name that was written in corner brackets, which no word of the language can be.</summary>
    public const char Bracketed = '「';

    private readonly List<Token> _words = [];
    private readonly FormulaScope _scope;
    private readonly string _where;
    private int _at;
    private int _count;

    public FormulaWords(string text, string where, int firstLine, FormulaScope scope)
    {
        (_where, _scope) = (where, scope);
        var (at, line, begin) = (0, firstLine, 0);
        while (at < text.Length)
        {
            var match = Word().Match(text, at);
            if (!match.Success) throw Wrong(new($"{text[at]}", $"{text[at]}", line, at - begin + 1, _count + 1), new("一个能识别的词", "a word of the language"));
            if (!string.IsNullOrWhiteSpace(match.Value)) Add(match.Value, line, at - begin + 1);
            line += match.Value.Count(c => c == '\n');
            at += match.Length;
            if (match.Value.LastIndexOf('\n') is >= 0 and var last) begin = at - match.Length + last + 1;
            if (_count > Most) throw Wrong(new(match.Value, match.Value, line, at - begin + 1, Most), new($"不超过{Most}个词的公式", $"a formula of at most {Most} words"));
        }
        End = new("", "", line, at - begin + 1, _count + 1);
    }

    private readonly record struct Token(string Text, string Shown, int Line, int Column, int Word);

    private Token End { get; }

    public bool AtEnd => _at == _words.Count;

    /// <summary>The word ahead, or nothing at the end.</summary>
    public string Ahead => AtEnd ? "" : _words[_at].Text;

    /// <summary>The word after the one ahead.</summary>
    public string Second => _at + 1 < _words.Count ? _words[_at + 1].Text : "";

    /// <summary>The word after that.</summary>
    public string Third => _at + 2 < _words.Count ? _words[_at + 2].Text : "";

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
        if (Take(word)) return;
        var chinese = RuleWords.Chinese(word);
        throw Wrong(new(chinese == word ? $"“{word}”" : $"“{word}”（{chinese}）", $"\"{word}\""));
    }

    /// <summary>The word ahead is wrong.</summary>
    public DefinitionException Wrong(Bilingual expected) => Wrong(AtEnd ? End : _words[_at], expected);

    /// <summary>The word just taken is wrong.</summary>
    public DefinitionException WrongBefore(Bilingual expected) => Wrong(_words[_at - 1], expected);

    private DefinitionException Wrong(Token token, Bilingual expected) => new(DefinitionFault.Unreadable(_where, token.Line, token.Word, token.Shown, expected, token.Column));

    private void Add(string written, int line, int column)
    {
        var first = written[0];
        if (first == '@' && written.Length > 1 && written[1] == Bracketed) Keep("@" + written[1..^1], written, line, column);
        else if (first == Bracketed) Keep(written[..^1], written, line, column);
        else if (first is '“' or '"') Keep($"\"{written[1..^1]}\"", written, line, column);
        else if (char.IsAsciiDigit(first)) Keep(Plain(written), written, line, column);
        else if (first > '\x7f' && char.IsLetter(first)) Split(written, line, column);
        else Keep(RuleWords.Sign(written), written, line, column);
    }

    private void Keep(string text, string shown, int line, int column) => _words.Add(new(text, shown, line, column, ++_count));

    // 3% is 0.03, and 50万 is 500000: as people write them.
    private static string Plain(string number)
    {
        var factor = number[^1] switch { '%' or '％' => 0.01m, '万' => 10_000m, '亿' => 100_000_000m, _ => 1m };
        if (factor == 1 || !decimal.TryParse(number.AsSpan(0, number.Length - 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) || value > 1e18m) return number;
        return FormulaText.Number(value * factor);
    }

    /// <summary>Chinese is written without spaces: a run is cut into the longest words that the language or the scope knows. A run that cannot be cut stays whole, so that it is shown whole.</summary>
    private void Split(string run, int line, int column)
    {
        var pieces = new List<string>();
        for (var at = 0; at < run.Length;)
        {
            var piece = Longest(run, at);
            if (piece is null)
            {
                Keep(run, run, line, column);
                return;
            }
            pieces.Add(piece);
            at += piece.Length;
        }
        foreach (var piece in pieces)
        {
            _count++;
            foreach (var word in RuleWords.English(piece) ?? [piece]) _words.Add(new(word, piece, line, column, _count));
            column += piece.Length;
        }
    }

    private string? Longest(string run, int at)
    {
        for (var length = run.Length - at; length > 0; length--)
        {
            var piece = run.Substring(at, length);
            if (RuleWords.English(piece) is not null || _scope.HasName(piece)) return piece;
        }
        return null;
    }

    [GeneratedRegex("""\G(?:\s+|"[^"\\\p{Cc}]*"|“[^“”"\\\p{Cc}]*”|@?「[^「」\p{Cc}]+」|@[a-z][a-z0-9_]*|@[\p{L}-[A-Za-z]][\p{L}\p{Nd}_]*|[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)?|[\p{L}-[A-Za-z]][\p{L}\p{Nd}_.]*|[0-9]+(?:\.[0-9]+)?[%％万亿]?|>=|<=|<>|[-+*/()<>=,（）＋－×＊÷／，＞＜＝≥≤≠])""", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
