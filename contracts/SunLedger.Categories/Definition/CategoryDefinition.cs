using System.Security.Cryptography;
using System.Text;

namespace SunLedger.Categories;

/// <summary>A category, finished and checked: data that can be printed, hashed, locked, compared, drawn as a form and evaluated. It never changes.</summary>
public sealed class CategoryDefinition
{
    private readonly Lazy<string> _text;
    private readonly Lazy<string> _hash;

    internal CategoryDefinition(DefinitionDraft draft)
    {
        (Code, Name, English, Basis, ContractVersion) = (draft.Code, draft.Name, draft.English, draft.Basis, draft.ContractVersion);
        FundCodes = [.. draft.FundCodes];
        Fields = [.. draft.Fields];
        Parameters = [.. draft.Parameters];
        WordLists = [.. draft.WordLists];
        Curves = [.. draft.Curves];
        Standards = [.. draft.Standards];
        Exclusives = [.. draft.Exclusives];
        Entitlements = [.. draft.Entitlements];
        Elements = [.. draft.Elements];
        Rules = [.. draft.Rules];
        Scope = draft.Scope;
        _text = new Lazy<string>(() => DefinitionText.Write(this));
        _hash = new Lazy<string>(() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text))));
    }

    /// <summary>The code that never changes: <c>rural-roads</c>.</summary>
    public string Code { get; }
    /// <summary>The Chinese name.</summary>
    public string Name { get; }
    /// <summary>The English name.</summary>
    public string English { get; }
    /// <summary>The document it lives under.</summary>
    public string Basis { get; }
    /// <summary>The version of the language it was written in.</summary>
    public int ContractVersion { get; }
    /// <summary>The funds that belong to it.</summary>
    public IReadOnlyList<string> FundCodes { get; }
    /// <summary>What it records, besides what the platform knows.</summary>
    public IReadOnlyList<IField> Fields { get; }
    /// <summary>The numbers that the centre fixes.</summary>
    public IReadOnlyList<Parameter> Parameters { get; }
    /// <summary>The lists of words.</summary>
    public IReadOnlyList<WordList> WordLists { get; }
    /// <summary>The curves over the year.</summary>
    public IReadOnlyList<Curve> Curves { get; }
    /// <summary>The tables of standards.</summary>
    public IReadOnlyList<StandardTable> Standards { get; }
    /// <summary>The tables of benefits that exclude each other.</summary>
    public IReadOnlyList<ExclusiveTable> Exclusives { get; }
    /// <summary>Who must draw a benefit by a register.</summary>
    public IReadOnlyList<Entitlement> Entitlements { get; }
    /// <summary>The evidence that must exist.</summary>
    public IReadOnlyList<Element> Elements { get; }
    /// <summary>When to warn.</summary>
    public IReadOnlyList<Rule> Rules { get; }
    /// <summary>What a formula over this definition may name.</summary>
    public FormulaScope Scope { get; }

    /// <summary>The canonical text: JSON with a fixed order of properties, formulas as text, lines ended by LF.</summary>
    public string Text => _text.Value;
    /// <summary>SHA-256 of the UTF-8 canonical text, in lower-case hex.</summary>
    public string Hash => _hash.Value;

    /// <summary>What it records about one subject.</summary>
    public IEnumerable<IField> FieldsOf(Subject subject) => Fields.Where(field => field.Subject == subject);

    /// <summary>The definition that a canonical text says.</summary>
    /// <exception cref="DefinitionException">The text is not a definition; it says at which line and word, and what was expected.</exception>
    public static CategoryDefinition Read(string text) => DefinitionReading.Read(text).Finish();
}
