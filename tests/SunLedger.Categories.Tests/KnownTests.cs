namespace SunLedger.Categories.Tests;

public class KnownTests
{
    [Fact]
    public void Every_field_of_the_platform_is_found_by_its_full_name() => Assert.All(Known.All, field => Assert.Same(field, Known.Find(field.FullName)));

    [Fact]
    public void Every_property_is_listed_under_its_own_code()
    {
        var declared = typeof(Known).GetNestedTypes().SelectMany(type => type.GetProperties().Select(property => ($"{type.Name}.{property.Name}", (IField)property.GetValue(null)!))).ToArray();
        Assert.All(declared, row => Assert.Equal(row.Item1, row.Item2.FullName));
        Assert.Equal(Known.All.Select(field => field.FullName).Order(), declared.Select(row => row.Item1).Order());
    }

    [Fact]
    public void Every_field_has_both_names_and_belongs_to_the_platform() =>
        Assert.All(Known.All, field => Assert.True(field.IsPlatform && field.Name.Length > 0 && field.English.Length > 0));

    [Fact]
    public void Every_subject_has_a_day_of_its_own() => Assert.All(Subjects.All, subject => Assert.Equal(subject, Subjects.OwnDate(subject).Subject));

    [Fact]
    public void Every_subject_is_found_by_its_word() => Assert.All(Subjects.All, subject => Assert.Equal(subject, Subjects.FromWord(Subjects.Word(subject))));

    [Theory]
    [InlineData(Subject.Payment, Subject.Project, true)]
    [InlineData(Subject.Payment, Subject.Indicator, true)]
    [InlineData(Subject.Payment, Subject.Contract, true)]
    [InlineData(Subject.PersonLine, Subject.Payment, true)]
    [InlineData(Subject.PersonLine, Subject.Project, true)]
    [InlineData(Subject.PersonLine, Subject.Indicator, true)]
    [InlineData(Subject.PersonLine, Subject.Contract, false)]
    [InlineData(Subject.Contract, Subject.Project, true)]
    [InlineData(Subject.Contract, Subject.Indicator, false)]
    [InlineData(Subject.Release, Subject.Indicator, true)]
    [InlineData(Subject.Measure, Subject.Project, true)]
    [InlineData(Subject.Project, Subject.Indicator, false)]
    [InlineData(Subject.Project, Subject.Payment, false)]
    [InlineData(Subject.Indicator, Subject.Release, false)]
    public void A_formula_reads_its_own_subject_and_what_stands_above(Subject from, Subject field, bool may) => Assert.Equal(may, Subjects.MayRead(from, field));

    /// <summary>The first rules of the kernel, so that none of them waits for a word.</summary>
    [Theory]
    [InlineData("KA-06", Subject.Indicator, "Indicator.Released + Indicator.Assigned > Indicator.Available")]
    [InlineData("KB-01", Subject.Payment, "Project.LibraryState is any (\"草稿\", \"村申报\", \"乡审核\", \"县行业审核\", \"县联审\", \"公示\", \"出库\") or Project.LibraryYear <> Indicator.Year")]
    [InlineData("KC-01", Subject.Payment, "not Payment.HasProject or not Payment.IsAssigned")]
    [InlineData("KC-02", Subject.Payment, "Payment.PaidBefore + Indicator.Reserved + Payment.Amount > Indicator.Available")]
    [InlineData("KC-04", Subject.Project, "min(days_ago(Project.PlanStart) / days_between(Project.PlanStart, Project.PlanEnd), 1) - Project.Paid / Project.Approved > 0.1")]
    [InlineData("KC-09", Subject.Payment, "count(items by (Payment.PayeeAccount, Payment.Amount, Project.Code) within 30 days where (not Payment.State is any (\"退回\", \"作废\"))) >= 2 or Payment.InvoiceNo is known and count(items by (Payment.InvoiceNo)) >= 2")]
    [InlineData("KD-01", Subject.Indicator, "Indicator.Kind is \"可执行\" and Indicator.Paid = 0 and days_ago(Indicator.ReceivedOn) > 60")]
    public void The_kernels_rules_can_be_said(string code, Subject subject, string formula)
    {
        var definition = Samples.Written.Define(c => c.Rule(code, subject).Red(Formula.Read(formula, FormulaScope.Platform)));
        Assert.Equal(formula, definition.Rules[0].Grades[0].When.ToString());
    }

    [Fact]
    public void Every_risk_has_a_name() => Assert.All(Risks.All, risk => Assert.NotEmpty(Risks.Name(risk).Chinese));
}
