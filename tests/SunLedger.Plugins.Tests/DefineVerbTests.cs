using System.Diagnostics;
using SunLedger.Categories;

namespace SunLedger.Plugins.Tests;

/// <summary>The verb as a plugin's author runs it.</summary>
public sealed class DefineVerbTests
{
    [Fact]
    public async Task An_author_reads_the_definition_as_the_host_will_read_it()
    {
        var (code, output) = await RunAsync("define", Path.Combine(PluginRoom.Built, "Good"));
        Assert.Equal((0, "test-good"), (code, CategoryDefinition.Read(output).Code));
    }

    [Fact]
    public async Task An_author_reads_what_is_wrong_and_what_to_do_in_both_languages()
    {
        var (code, output) = await RunAsync("define", Path.Combine(PluginRoom.Built, "UnitError"));
        Assert.Equal(1, code);
        Assert.Equal(5, output.TrimEnd().Split('\n').Length);
        Assert.StartsWith("definition_unit_mismatch", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_folder_it_says_how_it_is_used() => Assert.Equal(2, (await RunAsync("define")).Code);

    private static async Task<(int Code, string Output)> RunAsync(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "SunLedger.Host.dll"), .. args]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        await error;
        return (process.ExitCode, output);
    }
}
