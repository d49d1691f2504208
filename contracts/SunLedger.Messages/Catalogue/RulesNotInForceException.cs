namespace SunLedger.Messages.Catalogue;

/// <summary>
/// Something was to be judged, and the rules for every fund are not in force. Nothing is written then: what nobody judges would look like what is right.
/// </summary>
public sealed class RulesNotInForceException()
    : InvalidOperationException("跨类别通用规则未生效，不能判断。 The rules for every fund are not in force, so that nothing can be judged: GET /health says why.");
