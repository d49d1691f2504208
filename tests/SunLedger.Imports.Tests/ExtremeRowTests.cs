using Autofac;
using SunLedger.Messages.Imports;

namespace SunLedger.Imports.Tests;

/// <summary>Rows as large as a column can be read: a target refuses them one by one, and never ends the whole file.</summary>
public sealed class ExtremeRowTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_target_refuses_a_row_of_extremes_by_name(bool isLargest)
    {
        await using var office = await RealOffice.OpenAsync(Dialect.Sqlite, 2018);
        using var scope = office.Database.Services.BeginLifetimeScope();
        var targets = scope.Resolve<IEnumerable<IImportTarget>>().ToList();

        foreach (var target in targets)
        {
            var row = new ImportRow(1, target.Columns.ToDictionary(c => c.Field, c => Extreme(c.Type, isLargest)));
            var results = await office.Database.Database.WriteAsync((db, ct) => target.TakeAsync(db, [row, row with { Row = 2 }], BatchMode.Partial, office.Database.Caller, ct), default);
            Assert.All(results, r => Assert.True(r.Outcome == Outcome.Refused, target.Kind));
        }
        Assert.True(targets.Count > 8, $"{targets.Count} targets");
    }

    private static object Extreme(ColumnType type, bool isLargest) => type switch
    {
        ColumnType.Money => new Money(isLargest ? long.MaxValue - 200 : 200 - long.MaxValue), // what CellReader lets through
        ColumnType.Whole => isLargest ? long.MaxValue : long.MinValue,
        ColumnType.Decimal => isLargest ? decimal.MaxValue : decimal.MinValue,
        ColumnType.Date => isLargest ? DateOnly.MaxValue : DateOnly.MinValue,
        ColumnType.Flag => isLargest,
        _ => "9999999999999999999999999999999",
    };
}
