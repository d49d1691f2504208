using System.Text;
using System.Text.Json.Nodes;

namespace SunLedger.Imports.Tests;

public sealed class PreviewTests
{
    private static async Task<JsonNode> PreviewAsync(Office office, string text) =>
        await (await office.Client.PostAsync("/api/v1/imports:preview?kind=notes", new StringContent(text, Encoding.UTF8, "text/csv"))).JsonAsync();

    [Fact]
    public async Task It_shows_headers_rows_and_what_the_mapping_makes_of_them_and_writes_nothing()
    {
        await using var office = await Office.OpenAsync();

        var preview = await PreviewAsync(office, "2018年分配表,,\n编号,金额（万元）,地点\na-1,1.5,苗儿村\na-2,x,田江村\n合计,1.5,\n");

        Assert.Equal(2, preview.Int("headerRow"));
        Assert.Equal("万元", preview["mapping"]!["fields"]!["amount"]!.Str("unit"));
        Assert.Equal(["地点"], preview["unmapped"]!.AsArray().Select(n => n!.GetValue<string>()));
        Assert.Equal(["import", "refused", "total"], preview["read"]!.AsArray().Select(r => r!.Str("fate")));
        Assert.Equal(15_000m, preview["read"]![0]!["values"]!.Yuan("amount"));
        Assert.Equal("amount_unreadable", preview["read"]![1]!["errors"]![0]!.Str("code"));
        Assert.Empty(await office.NotesAsync());
        Assert.Empty(Directory.GetFiles(office.UploadFolder, "*.upload"));
    }

    [Fact]
    public async Task It_shows_a_file_whose_header_does_not_fit_and_says_what_is_missing()
    {
        await using var office = await Office.OpenAsync();

        var preview = await PreviewAsync(office, "项目,编号\n道路,a-1\n");

        Assert.Null(preview["headerRow"]);
        Assert.Equal(["项目", "编号"], preview["headers"]!.AsArray().Select(n => n!.GetValue<string>()));
        Assert.Equal(["amount"], preview["missing"]!.AsArray().Select(n => n!.GetValue<string>()));
    }

    [Fact]
    public async Task The_kinds_are_listed_with_their_columns()
    {
        await using var office = await Office.OpenAsync();

        var kinds = await (await office.Client.GetAsync("/api/v1/import-kinds")).JsonAsync();

        var notes = Assert.Single(kinds.AsArray())!;
        Assert.Equal(("notes", true), (notes.Str("kind"), notes["allowed"]!.GetValue<bool>()));
        Assert.Equal(("amount", "金额", "money", true), (notes["columns"]![2]!.Str("field"), notes["columns"]![2]!.Str("chinese"), notes["columns"]![2]!.Str("type"), notes["columns"]![2]!["required"]!.GetValue<bool>()));
    }
}
