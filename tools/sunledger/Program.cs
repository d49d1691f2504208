using System.CommandLine;
using SunLedger.Authors.Commands;
using SunLedger.Authors.Plugins;

var root = new RootCommand("The plugin author's command line: new, check, test, explain, approve, withdraw, rules. See plugin-guide.md.")
{
    NewCategory.Command(),
    Check.Command(),
    Test.Command(),
    ExplainRule.Command(),
    Approve.Command(),
    Withdraw.Command(),
    ListRules.Command(),
};
try
{
    // What goes wrong is told in words, below; a stack trace helps no author.
    return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (AuthorException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
