using SunLedger.Host.Plugins;

namespace SunLedger.Plugins.Tests;

public sealed class FolderHashTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("sunledger-hash-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Equal_folders_have_equal_hashes_whatever_the_order_in_which_they_were_written() =>
        Assert.Equal(Hash(("a", "1"), ("b/c", "2")), Hash(("b/c", "2"), ("a", "1")));

    [Theory]
    [InlineData("a", "2", "b/c", "2")]
    [InlineData("a", "1", "b/d", "2")]
    [InlineData("a", "12", "b/c", "")]
    [InlineData("ab", "1", "c", "2")]
    [InlineData("a", "1", "bc", "2")]
    public void Another_byte_name_or_border_makes_another_hash(string first, string firstText, string second, string secondText) =>
        Assert.NotEqual(Hash(("a", "1"), ("b/c", "2")), Hash((first, firstText), (second, secondText)));

    [Fact]
    public void An_empty_folder_has_a_hash_of_64_hex_digits() => Assert.Matches("^[0-9a-f]{64}$", Hash());

    private string Hash(params (string Path, string Text)[] files)
    {
        var folder = Directory.CreateTempSubdirectory("folder-").FullName;
        try
        {
            foreach (var (path, text) in files)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
                File.WriteAllText(Path.Combine(folder, path), text);
            }
            return FolderHash.Of(folder);
        }
        finally
        {
            Directory.Move(folder, Path.Combine(_root, Path.GetFileName(folder)));
        }
    }
}
