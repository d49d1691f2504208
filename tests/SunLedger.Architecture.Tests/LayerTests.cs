using System.Diagnostics;
using System.Xml.Linq;

namespace SunLedger.Architecture.Tests;

/// <summary>Who may reference whom, by top folder: held against every project file, and against the build's own guard.</summary>
public sealed class LayerTests
{
    private static readonly Dictionary<string, string[]> MayReference = new()
    {
        ["contracts"] = ["contracts"],
        ["modules"] = ["contracts"],
        ["plugins"] = ["contracts"],
        ["host"] = ["contracts", "modules"],
        ["tools"] = ["contracts", "host"],
        ["tests"] = ["contracts", "modules", "plugins", "host", "tools", "tests"],
    };

    // What the template writes for an author is a project of the author's, not of this repository.
    public static TheoryData<string> Projects =>
        [.. Checkout.Files().Where(f => f.EndsWith(".csproj", StringComparison.Ordinal) || f.EndsWith("/Directory.Build.props", StringComparison.Ordinal)).Where(f => !f.StartsWith("tools/template/tests/", StringComparison.Ordinal))];

    [Theory, MemberData(nameof(Projects))]
    public void A_project_references_only_what_its_layer_may(string project)
    {
        var references = XDocument.Load(Checkout.Path(project)).Descendants("ProjectReference")
            .Attributes("Include").Where(include => !IsKit(project, include.Value)).Select(include => Target(project, include.Value));

        Assert.All(references, to => Assert.Contains(to, MayReference[project.Split('/')[0]]));
    }

    // The test kit is shipped to plugin authors, and so is the tool that runs it for them.
    private static bool IsKit(string project, string include) => project == "tools/sunledger/sunledger.csproj" && include == "../../tests/SunLedger.Testing/SunLedger.Testing.csproj";

    [Fact]
    public void Modules_reference_no_module_and_plugins_only_the_definition_language()
    {
        Assert.DoesNotContain("modules", MayReference["modules"]);
        Assert.Equal(
            ["$(Repository)contracts/SunLedger.Categories/SunLedger.Categories.csproj"],
            XDocument.Load(Checkout.Path("plugins", "Directory.Build.props")).Descendants("ProjectReference").Attributes("Include").Select(i => i.Value));
    }

    [Theory]
    [InlineData("modules/A", "modules/B", false)]
    [InlineData("modules/A", "plugins/B", false)]
    [InlineData("modules/A", "host", false)]
    [InlineData("plugins/A", "modules/B", false)]
    [InlineData("contracts/A", "modules/B", false)]
    [InlineData("host", "plugins/B", false)]
    [InlineData("tools/A", "modules/B", false)]
    [InlineData("modules/A", "contracts/B", true)]
    [InlineData("host", "modules/B", true)]
    [InlineData("tests/A", "host", true)]
    public async Task The_build_itself_stops_a_reference_across_layers(string from, string to, bool allowed)
    {
        using var repository = new ScratchRepository();
        repository.Project(to);

        var (exitCode, output) = await repository.CheckAsync(repository.Project(from, to));

        Assert.Equal(allowed, exitCode == 0);
        if (!allowed) Assert.Contains($"a project under {from.Split('/')[0]}/ may not reference one under {to.Split('/')[0]}/", output, StringComparison.Ordinal);
    }

    private static string Target(string project, string reference)
    {
        var path = reference.Replace('\\', '/').Replace("$(Repository)", $"{Checkout.Root}/", StringComparison.Ordinal);
        var full = Path.GetFullPath(path, Path.GetDirectoryName(Checkout.Path(project))!);
        return Path.GetRelativePath(Checkout.Root, full).Split('/')[0];
    }

    /// <summary>A repository of empty projects that has the real one's guard.</summary>
    private sealed class ScratchRepository : IDisposable
    {
        private readonly string _root = Directory.CreateTempSubdirectory("sunledger-layers-").FullName;

        public ScratchRepository() => File.Copy(Checkout.Path("Directory.Build.targets"), Path.Combine(_root, "Directory.Build.targets"));

        public string Project(string folder, params string[] references)
        {
            var directory = Directory.CreateDirectory(Path.Combine(_root, folder)).FullName;
            var file = Path.Combine(directory, $"{Path.GetFileName(folder)}.csproj");
            var items = references.Select(r => new XElement("ProjectReference", new XAttribute("Include", Path.Combine(_root, r, $"{Path.GetFileName(r)}.csproj"))));
            new XElement("Project", new XAttribute("Sdk", "Microsoft.NET.Sdk"),
                new XElement("PropertyGroup", new XElement("TargetFramework", "net10.0")), new XElement("ItemGroup", items)).Save(file);
            return file;
        }

        public async Task<(int ExitCode, string Output)> CheckAsync(string project)
        {
            var start = new ProcessStartInfo("dotnet", ["msbuild", project, "-t:CheckLayers", "-nologo", "-nodeReuse:false"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
            using var build = Process.Start(start)!;
            var output = build.StandardOutput.ReadToEndAsync();
            await build.WaitForExitAsync();
            return (build.ExitCode, await output);
        }

        public void Dispose() => Directory.Delete(_root, recursive: true);
    }
}
