using System.Text;
using SunLedger.Imports.Reading;

namespace SunLedger.Imports.Tests;

/// <summary>Files with random bytes changed, cut out and doubled: they are read or refused, and nothing else ever happens.</summary>
public sealed class FuzzTests
{
    private const int Seed = 20181123;
    private const int Mutants = 1500;

    private static readonly string Csv = "编号,内容,金额\r\n" + string.Concat(Enumerable.Range(0, 60).Select(i => $"a-{i},\"山东, \"\"{i}\"\"\",{i}.5\r\n"));

    public static TheoryData<string, byte[]> Files => new()
    {
        { "csv", Encoding.UTF8.GetBytes(Csv) },
        { "gb18030", CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(Csv) },
        { "utf-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Csv)] },
        { "csv.gz", Office.Gzip(Encoding.UTF8.GetBytes(Csv)) },
        { "xlsx", Workbooks.Of(Workbooks.Rows(["编号", "金额"], ["a-1", "1"], ["a-2", "2"])) },
    };

    [Theory, MemberData(nameof(Files))]
    public void A_damaged_file_is_read_or_refused(string name, byte[] file)
    {
        var random = new Random(Seed);
        var path = Path.Combine(Directory.CreateTempSubdirectory("sunledger-fuzz-").FullName, name);
        var refused = 0;
        for (var i = 0; i < Mutants; i++)
        {
            File.WriteAllBytes(path, Mutate(file, random));
            try
            {
                using var sheet = SheetFile.Open(path, null, new ReadingLimits());
                while (sheet.Read()) Assert.All(sheet.Cells, c => Assert.NotNull(c.Text));
            }
            catch (FileRefusedException)
            {
                refused++;
            }
            catch (Exception e)
            {
                Assert.Fail($"Mutant {i} of {name} (seed {Seed}): {e}");
            }
        }
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        Assert.InRange(refused, 1, Mutants);
    }

    private static byte[] Mutate(byte[] file, Random random)
    {
        var bytes = file.ToList();
        for (var changes = random.Next(1, 6); changes > 0; changes--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 2: bytes.RemoveRange(at, Math.Min(bytes.Count - at, random.Next(1, 20))); break;
                default: bytes.InsertRange(at, bytes.GetRange(at, Math.Min(bytes.Count - at, random.Next(1, 20)))); break;
            }
            if (bytes.Count == 0) bytes.Add(0);
        }
        return [.. bytes];
    }
}
