using System.Text.RegularExpressions;
using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Refusals;

namespace SunLedger.Ledger.Tests;

/// <summary>The published words of refusals.</summary>
public sealed class RefusalWordsTests
{
    [Fact]
    public void Every_refusal_has_words_in_both_languages_that_use_the_same_values()
    {
        foreach (var refusal in Enum.GetValues<LedgerRefusal>().Where(r => r != LedgerRefusal.None))
        {
            var text = LedgerRefusals.Of(refusal);
            Assert.Equal(JsonName(refusal), text.Code);
            Assert.All(new[] { text.Zh, text.En, text.HintZh, text.HintEn }, words => Assert.False(string.IsNullOrWhiteSpace(words)));
            if (refusal is LedgerRefusal.StoppedByRule or LedgerRefusal.EvidenceMissing or LedgerRefusal.Required or LedgerRefusal.TooLong or LedgerRefusal.CategoryField) continue; // these name the thing in the reader's language
            Assert.Equal(Places(text.Zh), Places(text.En));
        }
    }

    [Fact]
    public void Codes_are_promises()
    {
        string[] published =
        [
            "required", "id_format", "too_long", "text_characters", "unknown_word", "amount_precision", "amount_too_large", "amount_not_positive", "amount_zero", "year_range", "minutes_range", "subject_digits",
            "id_reused", "unknown_indicator", "unknown_release", "unknown_fund", "unknown_division", "unknown_project", "unknown_contract", "unknown_payment", "unknown_line", "unknown_reservation", "division_not_yours", "fund_not_here",
            "date_in_future", "year_mismatch", "released_before_registered", "received_before_released", "assigned_before_registered", "paid_before_registered", "moved_before_registered", "year_not_over",
            "poverty_above_amount", "not_directly_below", "nothing_to_receive", "already_received", "project_elsewhere", "payment_without_project", "not_assigned",
            "returns_other_payment", "released_from_above", "virement_elsewhere", "carry_over_elsewhere", "not_correctable", "already_corrected",
            "reservation_ended", "reservation_expired", "reservation_mismatch", "returns_more_than_paid", "exceeds_undistributed", "exceeds_released", "exceeds_indicator", "exceeds_assigned", "exceeds_unpaid", "money_moved_on", "balance_too_large", "stopped_by_rule", "evidence_missing",
            "approval_demanded", "under_approval", "exception_over", "poster_agreed", "category_missing", "category_field", "as_of_in_future", "known_at_in_future", "known_at_unclear", "month_range", "track_code_format",
            "budget_entered", "budget_corrects_nothing", "budget_of_division", "correspondence_entered", "correspondence_ends_nothing", "correspondence_ends_early", "correspondence_levels",
        ];
        Assert.Equal(published, new LedgerRefusals().All.Select(t => t.Code));
    }

    private static string[] Places(string text) => [.. Regex.Matches(text, @"\{\d\}").Select(m => m.Value).Distinct().Order()];

    private static string JsonName(LedgerRefusal refusal) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(refusal.ToString());
}
