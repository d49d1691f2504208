using SunLedger.Ledger.Batches;
using SunLedger.Ledger.PostPayments;

namespace SunLedger.Ledger.AdjustIndicators;

/// <summary>What was found about an adjustment; what was not found, or is not named, is null.</summary>
/// <param name="Here">The account that it names, or that the corrected line moved.</param>
/// <param name="There">The other account.</param>
/// <param name="Project">The project.</param>
/// <param name="Share">The project's share here.</param>
/// <param name="ShareThere">The project's share there.</param>
/// <param name="Corrected">The line that it corrects.</param>
internal sealed record FoundForAdjustment(
    AccountInHand? Here, AccountInHand? There, ProjectInHand? Project, ShareInHand? Share, ShareInHand? ShareThere, LineToCorrect? Corrected);
