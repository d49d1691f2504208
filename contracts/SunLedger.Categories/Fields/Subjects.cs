namespace SunLedger.Categories;

/// <summary>How subjects stand to each other, and what they are called.</summary>
public static class Subjects
{
    private static readonly (Subject Subject, string Word, Bilingual Name, Subject[] Above)[] Table =
    [
        (Subject.Indicator, "indicator", new("指标", "indicator"), []),
        (Subject.Release, "release", new("下达", "release"), [Subject.Indicator]),
        (Subject.Project, "project", new("项目", "project"), []),
        (Subject.Contract, "contract", new("合同", "contract"), [Subject.Project]),
        (Subject.Payment, "payment", new("支付", "payment"), [Subject.Project, Subject.Indicator, Subject.Contract]),
        (Subject.PersonLine, "person_line", new("发放明细", "person line"), [Subject.Payment, Subject.Project, Subject.Indicator]),
        (Subject.Measure, "measure", new("绩效指标", "performance measure"), [Subject.Project]),
        (Subject.Element, "element", new("监控要素", "monitoring element"), []),
    ];

    /// <summary>Every subject.</summary>
    public static IReadOnlyList<Subject> All { get; } = [.. Table.Select(row => row.Subject)];

    /// <summary>The subjects that stand above one: a payment belongs to a project, an indicator and perhaps a contract.</summary>
    public static IReadOnlyList<Subject> Above(Subject subject) => Table[(int)subject].Above;

    /// <summary>Whether a formula on one subject may read a field of another: its own, or one that stands above it.</summary>
    public static bool MayRead(Subject from, Subject field) => from == field || Table[(int)from].Above.Contains(field);

    /// <summary>Whether fields of a category can be entered of it: a release takes those of its indicator along, and an element is a value itself.</summary>
    public static bool HasFields(Subject subject) => subject is not (Subject.Release or Subject.Element);

    /// <summary>Whether elements fall due of it: of what goes on for a while, and of lists of person lines. Of others an element only says in which fields the platform holds it.</summary>
    public static bool OwesElements(Subject subject) => subject is Subject.Indicator or Subject.Project or Subject.PersonLine;

    /// <summary>The word of a subject in formulas and in the canonical text: <c>person_line</c>.</summary>
    public static string Word(Subject subject) => Table[(int)subject].Word;

    /// <summary>What people call it.</summary>
    public static Bilingual Name(Subject subject) => Table[(int)subject].Name;

    /// <summary>The subject of a word.</summary>
    public static Subject? FromWord(string word)
    {
        foreach (var row in Table)
            if (row.Word == word) return row.Subject;
        return null;
    }

    /// <summary>The day an item of a subject happened, by which <see cref="ItemGroup.Within(int)"/> and <see cref="ItemGroup.SameYear"/> count.</summary>
    public static DateField OwnDate(Subject subject) => subject switch
    {
        Subject.Indicator => Known.Indicator.RegisteredOn,
        Subject.Release => Known.Release.ReleasedOn,
        Subject.Project => Known.Project.FirstAssignedOn,
        Subject.Contract => Known.Contract.SignedOn,
        Subject.Payment => Known.Payment.PaidOn,
        Subject.PersonLine => Known.PersonLine.PaidOn,
        Subject.Measure => Known.Measure.DueOn,
        Subject.Element => Known.Element.DueOn,
        _ => throw new ArgumentOutOfRangeException(nameof(subject), subject, "no such subject"),
    };
}
