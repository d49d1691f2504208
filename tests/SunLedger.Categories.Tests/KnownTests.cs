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

    [Fact]
    public void Every_risk_has_a_name() => Assert.All(Risks.All, risk => Assert.NotEmpty(Risks.Name(risk).Chinese));
}
