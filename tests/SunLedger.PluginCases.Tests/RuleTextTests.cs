namespace SunLedger.PluginCases.Tests;

public class RuleTextTests
{
    [Theory]
    [MemberData(nameof(Plugin.Names), MemberType = typeof(Plugin))]
    public void Every_formula_of_the_plugin_is_read_back_in_both_languages_as_the_same_formula(string name)
    {
        var definition = Plugin.Named(name).Define();
        foreach (var (rule, grade) in definition.Rules.SelectMany(rule => rule.Grades.Select(grade => (rule, grade))))
            foreach (var language in new[] { Language.Chinese, Language.English })
            {
                var text = RuleText.Write(grade.When, definition.Scope, rule.Subject, language);
                Assert.Equal(grade.When.ToString(), RuleText.Read(text, definition.Scope, rule.Subject).ToString());
            }
    }
}
