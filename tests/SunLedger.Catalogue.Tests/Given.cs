using SunLedger.Catalogue.Domain;
using SunLedger.Catalogue.Storage;
using SunLedger.Categories;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Catalogue.Tests;

/// <summary>Things that a test needs and that do not matter to it.</summary>
internal static class Given
{
    public static FundRow OwnFundRow(string code) => new()
    {
        Code = code,
        Level = DivisionLevel.City,
        Seq = 1,
        Name = "市级自有资金",
        English = "Own fund",
        CategoryCode = "rural-roads",
        ResponsibleDepartment = "经济建设科",
        IsPartial = false,
        OwnerDivision = "370400",
        OwnerPath = "/000000/370000/370400/",
        EnteredAt = new DateTimeOffset(2018, 1, 1, 0, 0, 0, TimeSpan.Zero),
        EnteredBy = "tester",
    };

    public static FundDraft OwnFund(string? code = "370400-X01", string? name = "市级自有资金", string? category = "rural-roads", string? department = "经济建设科") =>
        new(code, name, null, category, department, null, null, null);

    public static OrganisationDraft Organisation(string? code = "370400001", string? name = "枣庄市交通运输局", string? division = "370400", string? kind = "预算单位") =>
        new(code, name, division, kind);

    public static CategoryDefinition Definition(decimal line = 0.5m, string code = "sample-roads") => new SampleRoads(code, line).Define();

    private sealed class SampleRoads : FundCategory
    {
        public SampleRoads(string code, decimal line) : base(code, "示例道路", "Sample roads", "财建〔2014〕654号")
        {
            Covers("C13");
            var project = Of(Subject.Project);
            var length = project.Quantity("length_km", "里程", "Length", Unit.Kilometre, decimals: 3).Between(0.001m, 300);
            var done = Parameter("done_line", "进度下限", "Least progress", Unit.Ratio, line).Assumed("没有文件规定");
            project.Warn("SR-01", "进度慢", "Slow").About(Risk.IdleFunds)
                .Yellow(Known.Project.Progress < done & length > 1)
                .From("示例办法").MayBeInnocent("雨季停工", "Rainy season").ClearedBy("补报进度", "Report the progress");
        }
    }
}
