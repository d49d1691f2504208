using System.CommandLine;
using System.Diagnostics;
using System.Text.RegularExpressions;
using SunLedger.Authors.Plugins;

namespace SunLedger.Authors.Commands;

/// <summary><c>sunledger new category VillageLamps</c>: a plugin from the template, ready to be built. It does what <c>dotnet new sunledger-category</c> does.</summary>
internal static partial class NewCategory
{
    public static Command Command()
    {
        var name = new Argument<string>("name") { Description = "Name of the class and the folder: VillageLamps." };
        var code = new Option<string?>("--code") { Description = "Category code, which never changes: village-lamps." };
        var output = new Option<string?>("--output") { Description = "Where the folder is made; plugins/<name> when not given." };
        var category = new Command("category", "Makes a plugin with a category, its cases, its page and its manifest.") { name, code, output };
        category.SetAction(async (parsed, ct) =>
        {
            var called = parsed.GetValue(name)!;
            if (!ClassName().IsMatch(called)) throw new AuthorException($"{called}: 名称应为首字母大写的字母和数字 / a name is letters and digits and begins with a capital");
            var folder = parsed.GetValue(output) ?? Path.Combine("plugins", called);
            if (Directory.Exists(folder)) throw new AuthorException($"{folder}: 已存在 / is there already");
            await RunAsync(["new", "install", Template(), "--force"], ct);
            return await RunAsync(["new", "sunledger-category", "--name", called, "--code", parsed.GetValue(code) ?? CodeOf(called), "--output", folder], ct);
        });
        return new Command("new", "Begins something.") { category };
    }

    /// <summary>village-lamps from VillageLamps.</summary>
    private static string CodeOf(string name) => WordStart().Replace(name, "-").TrimStart('-').ToLowerInvariant();

    private static string Template()
    {
        var beside = Path.Combine(AppContext.BaseDirectory, "template");
        return Directory.Exists(beside) ? beside : throw new AuthorException($"{beside}: 模板缺失 / the template is missing");
    }

    private static async Task<int> RunAsync(string[] arguments, CancellationToken ct)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false })!;
        await process.WaitForExitAsync(ct);
        return process.ExitCode;
    }

    [GeneratedRegex("^[A-Z][A-Za-z0-9]{1,40}$")]
    private static partial Regex ClassName();

    [GeneratedRegex("(?=[A-Z])")]
    private static partial Regex WordStart();
}
