using System.Text;
using SunLedger.Catalogue.Packs.Forms;

namespace SunLedger.Catalogue.Tests;

public sealed class PackFormTests
{
    public static TheoryData<string> Forms => ["Json", "Yaml", "Xlsx"];

    [Theory]
    [MemberData(nameof(Forms))]
    public void What_is_exported_is_imported_and_exported_again_byte_for_byte(string name)
    {
        var form = Enum.Parse<PackForm>(name);
        foreach (var pack in new[] { Packs.Full, Packs.Tabled })
        {
            var bytes = PackFile.Write(pack, form);

            Assert.Equal(form, PackFile.FormOf(bytes));
            var read = PackFile.Read(bytes);
            Assert.True(read.Faults.Count == 0, string.Join('\n', read.Faults.Select(f => $"{f.Place.Words.Chinese} {f}")));
            Assert.Equal(PackFile.Text(pack), PackFile.Text(read.Pack!));
            Assert.Equal(bytes, PackFile.Write(read.Pack!, form));
        }
    }

    [Fact]
    public void The_pack_of_Zaozhuang_is_written_as_it_would_be_exported()
    {
        var bytes = File.ReadAllBytes(Checkout.Path("plugins/packs/370400-zaozhuang/pack.yaml"));
        var read = PackFile.Read(bytes);
        Assert.Empty(read.Faults);
        Assert.Equal(19, read.Pack!.Owners.Count);
        Assert.Equal(Encoding.UTF8.GetString(bytes), Encoding.UTF8.GetString(PackFile.Write(read.Pack, PackForm.Yaml)));
    }

    [Theory]
    [InlineData("division: \"370400\"\nname: 包\ncolour: red\n", 3, "colour", "unknown_key")]
    [InlineData("division: \"370400\"\n", 1, "name", "required")]
    [InlineData("division: \"370400\"\nname: 包\ncategories:\n- code: rural-roads\n  rules:\n  - subject: payment\n    code: X370400-01\n    name: 规则\n    risk: 没有的\n", 9, "rural-roads/rules/X370400-01/risk", "unknown_word")]
    [InlineData("division: \"370400\"\nname: 包\ncategories:\n- code: rural-roads\n  moves:\n  - code: retention\n    from: 2018-13-01\n    value: 0.02\n    source: 文件\n", 7, "rural-roads/parameters/retention/from", "wrong_type")]
    [InlineData("division: \"370400\"\nname: 包\ncategories:\n- code: rural-roads\n  elements:\n  - subject: project\n    code: x370400_a\n    name: 照片\n    yearly: 2月30\n", 9, "rural-roads/elements/x370400_a/yearly", "wrong_type")]
    [InlineData("division: \"370400\"\nname: 包\ncategories:\n- code: rural-roads\n  elements:\n  - subject: project\n    code: x370400_a\n    name: 照片\n    source: 平台\n", 9, "rural-roads/elements/x370400_a/source", "unknown_word")]
    [InlineData("division: \"370400\"\nname: 包\ncategories:\n- code: rural-roads\n  elements:\n  - subject: project\n    code: x370400_a\n    name: 照片\n    monthly: 10\n    yearly: 03-31\n", 10, "rural-roads/elements/x370400_a/yearly", "wrong_type")]
    [InlineData("division: \"370400\"\nname: 包\nfunds: 370400-X01\n", 3, "funds", "wrong_type")]
    [InlineData("division: \"370400\"\nname: 包\nname: 又一个\n", 3, "", "unreadable")]
    [InlineData("division: \"370400\"\n  name: 包\n", 2, "", "unreadable")]
    [InlineData("division: &a \"370400\"\nname: *a\n", 2, "", "unreadable")]
    [InlineData("- 一\n", 1, "", "not_a_pack")]
    [InlineData("", 1, "", "unreadable")]
    [InlineData("{\"division\": \"370400\",\n \"name\": 包}", 2, "", "unreadable")]
    [InlineData("{\"division\": \"370400\",\n \"name\": \"\\ud800\"}", 2, "", "unreadable")]
    [InlineData("division: \"370400\"\nname: \"\\ud800\"\n", 2, "", "unreadable")]
    [InlineData("division: \"370400\"\nname: \"a\\0b\"\n", 2, "name", "bad_characters")]
    [InlineData("{\"division\": \"370400\",\n \"name\": [1]}", 2, "name", "wrong_type")]
    public void A_mistake_in_the_file_is_named_with_its_line_and_path(string text, int line, string path, string code)
    {
        var fault = PackFile.Read(Encoding.UTF8.GetBytes(text)).Faults[0];
        Assert.Equal((line, path, code), (fault.Place.Line, fault.Path, fault.Code));
    }

    [Fact]
    public void A_mistake_in_a_workbook_is_named_with_its_cell()
    {
        var wrong = Packs.Full with { Funds = [Packs.Full.Funds[0] with { Department = "" }] };
        var fault = Assert.Single(PackFile.Read(PackFile.Write(wrong, PackForm.Xlsx)).Faults);
        Assert.Equal(("funds/370400-X01/department", "工作表“资金”A2"), (fault.Path, fault.Place.Words.Chinese));
    }

    [Theory]
    [InlineData("PK")]
    [InlineData("PK\u0003\u0004 and then nothing that a workbook is")]
    public void What_is_no_workbook_is_refused(string text) => Assert.Equal("unreadable", Assert.Single(PackFile.Read(Encoding.UTF8.GetBytes(text)).Faults).Code);
}
