namespace SunLedger.Ledger.EnterClearings;

/// <summary>What is refused of clearing notes, beside what the ledger refuses of everything.</summary>
internal sealed class ClearingRefusals : IRefusals
{
    /// <summary>A note that says of no money that it moved.</summary>
    public static readonly RefusalText Nothing = new(
        "clearing_nothing", StatusCodes.Status422UnprocessableEntity, "清算金额和退票金额不能都为零", "A note says what was cleared or what was refused: not both are nothing",
        "请填写清算金额或退票金额；作废已登记的回单时，在“更正编号”中填写其编号，两个金额留空。", "Give what was cleared or what was refused; to take a note back, name it under corrects and leave both amounts out.");

    /// <summary>A correction names something else than what it corrects.</summary>
    public static readonly RefusalText CorrectsNothing = new(
        "clearing_corrects_nothing", StatusCodes.Status422UnprocessableEntity, "“{0}”不是该国库现行有效的清算回单", "\"{0}\" is no clearing note of this treasury that holds",
        "请填写现行回单的编号；已被更正过的回单不能再次更正，请更正最新一条。", "Name a note that holds; one that was corrected already is not corrected again: correct the newest.");

    /// <summary>A division that has no treasury.</summary>
    public static readonly RefusalText OfDivision = new(
        "clearing_of_division", StatusCodes.Status422UnprocessableEntity, "区划 {0} 不是国库主体", "{0} has no treasury", "请填写中央、省、市或县的区划代码；乡镇、村的支付由县级国库清算。",
        "Give the centre, a province, a city or a county; the county's treasury clears what towns and villages pay.");

    /// <inheritdoc />
    public IReadOnlyList<RefusalText> All => [Nothing, CorrectsNothing, OfDivision];
}
