namespace SunLedger.Modules;

/// <summary>
/// A published refusal: a code that never changes its meaning, and what to do about it in both languages. Every module lists its own;
/// <c>GET /api/v1/refusals</c> publishes them all.
/// </summary>
/// <param name="Code">Lower-case snake: <c>amount_precision</c>. A promise: add, never redefine.</param>
/// <param name="Status">The HTTP status when it stands alone, 400 to 503.</param>
/// <param name="Zh">What is wrong, in Chinese, as a clerk would say it. May hold <c>{0}</c>-style places.</param>
/// <param name="En">The same in English.</param>
/// <param name="HintZh">What to do next, in Chinese.</param>
/// <param name="HintEn">What to do next, in English.</param>
public sealed record RefusalText(string Code, int Status, string Zh, string En, string HintZh, string HintEn);
