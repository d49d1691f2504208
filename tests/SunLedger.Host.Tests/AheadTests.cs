using System.Reflection.PortableExecutable;

namespace SunLedger.Host.Tests;

/// <summary>What a host would else compile at every start lies beside it compiled, unless this machine could not get the compiler.</summary>
public sealed class AheadTests
{
    [Theory]
    [InlineData("Microsoft.EntityFrameworkCore")]
    [InlineData("Npgsql")]
    [InlineData("FastEndpoints")]
    public void A_library_is_compiled_ahead(string library)
    {
        var folders = Directory.CreateDirectory(Checkout.Path("artifacts", "ahead")).EnumerateFiles("no-compiler.txt", SearchOption.AllDirectories);
        Assert.Equal(!folders.Any(), IsCompiledAhead(Path.Combine(AppContext.BaseDirectory, $"{library}.dll")));
    }

    private static bool IsCompiledAhead(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        return file.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }
}
