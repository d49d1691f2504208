using CsCheck;
using SunLedger.Categories.Tests.Samples;

namespace SunLedger.Categories.Tests;

public class RoundTripTests
{
    [Fact]
    public void Reading_the_canonical_text_gives_the_same_text_and_hash()
    {
        var definition = new SampleRoads().Define();
        var read = CategoryDefinition.Read(definition.Text);
        Assert.Equal(definition.Text, read.Text);
        Assert.Equal(definition.Hash, read.Hash);
    }

    [Fact]
    public void Every_formula_is_read_back_as_the_very_same_tree() =>
        FormulaGen.Conditions(4).Sample(formula => Shape.Of(Formula.Read(formula.ToString(), FormulaGen.Scope)) == Shape.Of(formula), print: f => f.ToString(), iter: 3_000);

    [Fact]
    public void Every_number_is_read_back_as_the_very_same_tree() =>
        FormulaGen.Numbers(4).Sample(formula => Shape.Of(Formula.ReadNumber(formula.ToString(), FormulaGen.Scope)) == Shape.Of(formula), print: f => f.ToString(), iter: 3_000);

    [Fact]
    public void Every_definition_is_read_back_as_the_very_same_text() =>
        DefinitionGen.Definitions.Sample(definition => CategoryDefinition.Read(definition.Text).Text == definition.Text, print: d => d.Text, iter: 200);

    [Fact]
    public void The_text_ends_lines_with_LF_and_keeps_Chinese_readable()
    {
        var text = new SampleRoads().Define().Text;
        Assert.DoesNotContain('\r', text);
        Assert.Contains("未验收超比例付款", text, StringComparison.Ordinal);
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_hash_is_64_small_hex_digits_and_changes_with_any_word()
    {
        var definition = new SampleRoads().Define();
        Assert.Matches("^[0-9a-f]{64}$", definition.Hash);
        Assert.NotEqual(definition.Hash, CategoryDefinition.Read(definition.Text.Replace("质量保证金比例", "质保金比例", StringComparison.Ordinal)).Hash);
    }

    [Fact]
    public void Two_readings_of_one_class_are_one_definition() => Assert.Equal(new SampleRoads().Define().Hash, new SampleRoads().Define().Hash);

    [Fact]
    public void Brackets_are_written_only_where_the_tree_needs_them()
    {
        const string text = "Project.Paid - (Project.Contract - Project.Budget) > 1 * (2 + 3) and not (Payment.HasProject or Payment.IsAssigned and not Payment.HasPersonBatch)";
        Assert.Equal(text, Formula.Read(text, FormulaScope.Platform).ToString());
    }

    [Theory]
    [InlineData("((Payment.HasProject))", "Payment.HasProject")]
    [InlineData("Project.Paid>1.50", "Project.Paid > 1.5")]
    [InlineData("Project.Paid\n  =\n  0", "Project.Paid = 0")]
    [InlineData("Payment.Use is any (\"a\")", "Payment.Use is \"a\"")]
    [InlineData("(1 + 2) + 3 <> 4", "1 + 2 + 3 <> 4")]
    public void What_people_write_is_printed_in_one_way(string written, string printed) => Assert.Equal(printed, Formula.Read(written, FormulaScope.Platform).ToString());
}
