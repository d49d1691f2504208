using SunLedger.Categories.Tests.Samples;

namespace SunLedger.Categories.Tests;

public class ReadingErrorTests
{
    private static readonly CategoryDefinition Sample = new SampleRoads().Define();

    [Theory]
    [InlineData("", 1, 1, "a field, a parameter, a number or a function")]
    [InlineData("Project.Paid", 1, 1, "a condition")]
    [InlineData("Project.Paid >", 1, 3, "a field, a parameter, a number or a function")]
    [InlineData("Project.Paid > 1 2", 1, 4, "the end of the formula, or an operator")]
    [InlineData("Project.Paid > Project.Payed", 1, 3, "a field, a parameter, a number or a function")]
    [InlineData("Project.Paid > @nothing", 1, 3, "a parameter")]
    [InlineData("Project.Paid > @neg_words", 1, 3, "a parameter")]
    [InlineData("Project.Paid\n>\nproject.works", 3, 3, "a number")]
    [InlineData("Project.Paid > 1 and", 1, 5, "a field, a parameter, a number or a function")]
    [InlineData("Project.Paid > 1 and Project.Paid", 1, 5, "a condition")]
    [InlineData("Project.Paid + project.poor_village > 1", 1, 3, "a number")]
    [InlineData("(Project.Paid > 1", 1, 5, "\")\"")]
    [InlineData("Project.Paid > 1 # 2", 1, 4, "a word of the language")]
    [InlineData("Project.Paid > 1 ; 2", 1, 4, "a word of the language")]
    [InlineData("project.works is 通村公路", 1, 3, "a word in quotes")]
    [InlineData("project.works is unknown", 1, 3, "a word in quotes")]
    [InlineData("project.works is any (\"危桥\"", 1, 6, "\")\"")]
    [InlineData("Project.Paid is \"1\"", 1, 3, "\"known\"; only a choice or a text can be compared with quoted words")]
    [InlineData("1 + 2 is known", 1, 5, "a field before \"is known\"")]
    [InlineData("project.works has \"危桥\"", 1, 2, "a field of several choices")]
    [InlineData("project.works contains any @neg_words", 1, 2, "a text field")]
    [InlineData("project.note contains @neg_words", 1, 3, "\"any\"")]
    [InlineData("project.note contains any @retention", 1, 4, "a word list, as @neg_words")]
    [InlineData("hits(project.works, @neg_words) > 1", 1, 3, "a text field")]
    [InlineData("hits(project.note, @retention) > 1", 1, 5, "a word list, as @neg_words")]
    [InlineData("median(Project.Paid) > 1", 1, 3, "\"items by (…)\"")]
    [InlineData("project.note starts \"205\"", 1, 3, "\"with\"")]
    [InlineData("days_ago(Project.Paid) > 1", 1, 3, "a date field")]
    [InlineData("days_between(Project.PlanStart) > 1", 1, 4, "\",\"")]
    [InlineData("on_day(@retention) > 1", 1, 3, "a curve")]
    [InlineData("hours_ago(Project.PlanStart) > 1", 1, 1, "a field, a parameter, a number or a function")]
    [InlineData("sum(Project.Paid) > 1", 1, 3, "\"items by (…)\"")]
    [InlineData("min(items by (Project.TownCode), Project.Paid) > 1", 1, 8, "count, sum, max, average, median, deviation, different or share")]
    [InlineData("count(items by (nothing)) > 1", 1, 6, "a field")]
    [InlineData("count(items by (Project.TownCode) within @nothing) > 1", 1, 9, "a parameter in days or years")]
    [InlineData("count(items by (Project.TownCode) within 1.5 days) > 1", 1, 9, "a whole number of days, or a parameter in days or years")]
    [InlineData("count(items by (Project.TownCode) in the year) > 1", 1, 10, "\"same\"")]
    [InlineData("- Project.Paid > 1", 1, 2, "a number")]
    public void A_formula_that_cannot_be_read_says_where_and_what_was_expected(string text, int line, int word, string expected)
    {
        var fault = Assert.Single(Assert.Throws<DefinitionException>(() => Formula.Read(text, Sample.Scope)).Faults);
        Assert.Equal((DefinitionFaultKind.Unreadable, line, word), (fault.Kind, fault.Line, fault.Word));
        Assert.EndsWith($"expected {expected}", fault.Hint.English, StringComparison.Ordinal);
        Assert.Contains("此处应为", fault.Hint.Chinese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(1_000_000)]
    public void Brackets_cannot_be_nested_until_the_stack_ends(int deep)
    {
        var text = new string('(', deep) + "Payment.HasProject" + new string(')', deep);
        Assert.Throws<DefinitionException>(() => Formula.Read(text, FormulaScope.Platform));
    }

    [Fact]
    public void Ninety_nine_brackets_are_read() =>
        Assert.Equal("Payment.HasProject", Formula.Read(new string('(', 99) + "Payment.HasProject" + new string(')', 99), FormulaScope.Platform).ToString());

    [Fact]
    public void A_formula_of_more_words_than_anybody_reads_is_refused() =>
        Assert.Throws<DefinitionException>(() => Formula.Read(string.Join(" and ", Enumerable.Repeat("Payment.HasProject", 1_001)), FormulaScope.Platform));

    [Theory]
    [InlineData("  \"contract\": 1,", "  \"contract\": 2,", DefinitionFaultKind.NewerContract, 0, 0)]
    [InlineData("  \"contract\": 1,", "  \"contract\": \"1\",", DefinitionFaultKind.Unreadable, 2, 2)]
    [InlineData("  \"code\": \"sample-roads\",", "  \"kode\": \"sample-roads\",", DefinitionFaultKind.Unreadable, 3, 1)]
    [InlineData("  \"code\": \"sample-roads\",", "  \"code\" \"sample-roads\",", DefinitionFaultKind.Unreadable, 3, 1)]
    [InlineData("\"kind\": \"Quantity\"", "\"kind\": \"Length\"", DefinitionFaultKind.Unreadable, 32, 2)]
    [InlineData("\"unit\": \"km\"", "\"unit\": \"li\"", DefinitionFaultKind.Unreadable, 33, 2)]
    [InlineData("\"subject\": \"project\",", "\"subject\": \"projekt\",", DefinitionFaultKind.Unreadable, 14, 2)]
    [InlineData("\"required\": true", "\"required\": false", DefinitionFaultKind.Unreadable, 25, 2)]
    [InlineData("not project.works is", "not project.work is", DefinitionFaultKind.Unreadable, 35, 2)]
    public void A_text_that_cannot_be_read_says_at_which_line_and_word(string right, string wrong, DefinitionFaultKind kind, int line, int word)
    {
        Assert.Contains(right, Sample.Text, StringComparison.Ordinal);
        var at = Sample.Text.IndexOf(right, StringComparison.Ordinal);
        var text = string.Concat(Sample.Text.AsSpan(0, at), wrong, Sample.Text.AsSpan(at + right.Length));
        var fault = Assert.Single(Assert.Throws<DefinitionException>(() => CategoryDefinition.Read(text)).Faults);
        Assert.Equal((kind, line, word), (fault.Kind, fault.Line, fault.Word));
    }

    [Theory]
    [InlineData("\"kind\": \"Money\",\n      \"unit\": \"yuan\"", "\"kind\": \"Money\",\n      \"unit\": \"km\"")]
    [InlineData("\"unit\": \"household\",\n      \"decimals\": 0", "\"unit\": \"household\",\n      \"decimals\": 1")]
    [InlineData("\"kind\": \"Ratio\",\n      \"unit\": \"ratio\"", "\"kind\": \"Ratio\",\n      \"unit\": \"day\"")]
    public void A_text_cannot_say_what_no_category_can(string right, string wrong)
    {
        Assert.Contains(right, Sample.Text, StringComparison.Ordinal);
        var thrown = Assert.Throws<DefinitionException>(() => CategoryDefinition.Read(Sample.Text.Replace(right, wrong, StringComparison.Ordinal)));
        Assert.Contains(thrown.Faults, fault => fault.Kind == DefinitionFaultKind.BadRange);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{ \"contract\": 1")]
    public void What_is_no_definition_is_refused(string text) => Assert.Throws<DefinitionException>(() => CategoryDefinition.Read(text));

    [Fact]
    public void Nothing_may_follow_a_definition() => Assert.Throws<DefinitionException>(() => CategoryDefinition.Read(Sample.Text + "{}"));

    [Fact]
    public void Cutting_the_text_anywhere_is_refused_and_never_crashes()
    {
        for (var length = 0; length < Sample.Text.Length - 2; length += 7)
            Assert.Throws<DefinitionException>(() => CategoryDefinition.Read(Sample.Text[..length]));
    }
}
