using System.Text.Json;
using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Ledger.Views;

/// <summary>An indicator as the API shows it. Money is in yuan.</summary>
internal sealed record IndicatorView
{
    public required string Id { get; init; }

    /// <summary>The indicator it was released from; absent when it was registered here.</summary>
    public string? ParentId { get; init; }

    public required string FundCode { get; init; }
    public required string FundName { get; init; }
    public required string CategoryCode { get; init; }
    public required int Year { get; init; }
    public required int OriginYear { get; init; }
    public required DivisionView Division { get; init; }
    public string? AgencyCode { get; init; }
    public string? AgencyName { get; init; }
    public required string DocNo { get; init; }
    public string? DocTitle { get; init; }
    public required DateOnly DocDate { get; init; }
    public string? SupDocNo { get; init; }
    public required DateOnly RegisteredOn { get; init; }
    public DateOnly? ReceivedOn { get; init; }
    public required bool IsExecutable { get; init; }
    public required bool IsPoverty { get; init; }
    public required decimal PovertyAmount { get; init; }
    public string? FundNature { get; init; }
    public string? FundOrigin { get; init; }
    public string? FunctionSubject { get; init; }
    public string? TrackCode { get; init; }
    public string? ProjectCode { get; init; }

    /// <summary>Whether the release that it came by demands money of the division's own (要求配套); absent when nobody said.</summary>
    public bool? MatchingDemanded { get; init; }
    public required decimal Amount { get; init; }
    public required decimal CarriedIn { get; init; }
    public required decimal Recalled { get; init; }
    public required decimal Released { get; init; }
    public required decimal Assigned { get; init; }
    public required decimal Reserved { get; init; }
    public required decimal Paid { get; init; }
    public required decimal Returned { get; init; }
    public required decimal CarriedOut { get; init; }

    /// <summary>What there is to distribute: amount + carried in − recalled − carried out.</summary>
    public required decimal Available { get; init; }

    /// <summary>Available − released − assigned.</summary>
    public required decimal Undistributed { get; init; }

    /// <summary>Available − released − paid − reserved: the balance of the statement.</summary>
    public required decimal Unspent { get; init; }

    /// <summary>Paid of what was not released further; absent when all of it was.</summary>
    public decimal? Rate { get; init; }

    /// <summary>In a list, what of it the list's sum counts: of an indicator further down only what did not come from above.</summary>
    public decimal? Counted { get; init; }

    /// <summary>How many indicators were released from it.</summary>
    public required int Children { get; init; }

    /// <summary>Category fields.</summary>
    public required JsonElement Fields { get; init; }

    /// <summary>Code of what the numbers count (口径), which see in /definitions; in a list it stands with the page.</summary>
    public string? Definition { get; init; }

    /// <summary>When the newest batch of the books was posted; in a list it stands with the page.</summary>
    public DateTimeOffset? DataTime { get; init; }

    public static IndicatorView Of(IndicatorRow row, IDivisions divisions, IOrganisations organisations, IFunds funds)
    {
        var i = row.Indicator;
        var (account, balances) = (i.Account, i.Account.Balances);
        return new()
        {
            Id = i.Id,
            ParentId = row.ParentId,
            FundCode = i.FundCode,
            FundName = funds.Find(i.FundCode)?.Name ?? i.FundCode,
            CategoryCode = i.CategoryCode,
            Year = i.Year,
            OriginYear = i.OriginYear,
            Division = DivisionView.Of(i.DivisionCode, i.Level, divisions),
            AgencyCode = i.AgencyCode,
            AgencyName = i.AgencyCode is null ? null : organisations.Find(i.AgencyCode)?.Name,
            DocNo = i.DocNo,
            DocTitle = i.DocTitle,
            DocDate = i.DocDate,
            SupDocNo = i.SupDocNo,
            RegisteredOn = i.RegisteredOn,
            ReceivedOn = i.ReceivedOn,
            IsExecutable = i.IsExecutable,
            IsPoverty = i.PovertyFen > 0,
            PovertyAmount = new Money(i.PovertyFen).InYuan,
            FundNature = i.FundNature,
            FundOrigin = i.FundOrigin,
            FunctionSubject = i.FunctionSubject,
            TrackCode = i.TrackCode,
            ProjectCode = i.ProjectCode,
            MatchingDemanded = i.MatchingDemanded,
            Amount = balances.Amount.InYuan,
            CarriedIn = balances.CarriedIn.InYuan,
            Recalled = balances.Recalled.InYuan,
            Released = balances.Released.InYuan,
            Assigned = balances.Assigned.InYuan,
            Reserved = balances.Reserved.InYuan,
            Paid = balances.Paid.InYuan,
            Returned = balances.Returned.InYuan,
            CarriedOut = balances.CarriedOut.InYuan,
            Available = balances.Available.InYuan,
            Undistributed = balances.Undistributed.InYuan,
            Unspent = account.Unspent.InYuan,
            Rate = Views.Rate.Of(balances.Paid.Fen, account.Held.Fen),
            Children = row.Children,
            Fields = JsonFields.Read(i.Fields),
        };
    }
}

/// <summary>An indicator with its place in the tree.</summary>
internal sealed record IndicatorRow(Indicator Indicator, string? ParentId, int Children)
{
    /// <summary>Adds the place in the tree to indicators.</summary>
    public static IQueryable<IndicatorRow> Of(SunLedgerDb db, IQueryable<Indicator> indicators, Moment moment)
    {
        var children = db.Set<Indicator>().At(db, moment);
        return indicators.Select(i => new IndicatorRow(
            i,
            db.Set<Indicator>().Where(p => p.Key == i.ParentKey).Select(p => p.Id).FirstOrDefault(),
            children.Count(c => c.ParentKey == i.Key)));
    }
}
