using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.VerifyLedger;

/// <summary>Findings as sentences.</summary>
internal static class FindingWords
{
    private static readonly Dictionary<string, string> Tables = new(StringComparer.Ordinal)
    {
        ["indicators"] = "指标", ["releases"] = "下达", ["receipts"] = "接收", ["assignments"] = "项目安排", ["payments"] = "支付", ["journal"] = "分录", ["batches"] = "批次",
        ["adjustments"] = "调整", ["reservations"] = "冻结", ["reservation_ends"] = "解冻", ["project_shares"] = "项目份额", ["totals"] = "总览合计", ["paid_months"] = "月度支付合计", ["audit.lines"] = "审计日志",
    };

    public static (string Zh, string En) Of(LedgerFindingKind kind, string? ledger, string table, string row, string? id, string? from, Difference? difference)
    {
        var zh = $"{Tables.GetValueOrDefault(table)}（{table}）第 {row} 号{(id is null ? "" : $"（编号 {id}）")}";
        var en = $"{table} {row}{(id is null ? "" : $" (id {id})")}";
        // A chain belongs to a division, or to a trail that has one of its own.
        var (chainZh, chainEn) = ledger is null || ledger.All(char.IsAsciiDigit) ? ($"区划 {ledger}", $"ledger {ledger}") : ($"{ledger} 链", $"chain {ledger}");
        return kind switch
        {
            LedgerFindingKind.Edited => ($"{zh}的内容与存证时不一致，已被修改", $"{en} is not as it was sealed: it was edited"),
            LedgerFindingKind.Deleted => ($"{zh}已存证，但数据库中没有该记录，已被删除", $"{en} was sealed and is gone: it was deleted"),
            LedgerFindingKind.Inserted => ($"{zh}不在任何区块中，也不在待存证之列，是绕过系统插入的，或其区块已被删除", $"{en} is in no block and does not wait for one: it was inserted, or its block was cut off"),
            LedgerFindingKind.Moved => ($"{zh}处存放的是原第 {from} 号记录，次序已被改动", $"{en} holds what was sealed as {from}: rows were reordered"),
            LedgerFindingKind.AccountWrong or LedgerFindingKind.ShareWrong or LedgerFindingKind.TotalWrong when difference is { } d => (
                $"{zh}的{d.Zh}为 {d.Kept}，按已存证的明细应为 {d.Made}，被改动", $"{d.En} of {en} is {d.Kept}, and {d.Made} by the lines as they were sealed: it was edited"),
            LedgerFindingKind.AccountWrong => ($"{zh}的余额与其最后一笔分录不符，余额被改动", $"the balances of {en} are not those of its last entry: they were edited"),
            LedgerFindingKind.Incomplete when table != Storage.Batch.Table => ($"{zh}等待存证，但数据库中没有该记录，已被删除", $"{en} waits to be sealed and is gone: it was deleted"),
            LedgerFindingKind.Incomplete => ($"待存证批次 {row} 与记账时不一致：批次记录被删除，或行数不符", $"batch {row}, which waits to be sealed, is not as it was posted: it is gone, or has not as many lines as it says"),
            LedgerFindingKind.BlockChanged => ($"{chainZh} 的第 {row} 个区块与其摘要或前一区块不符，已被修改", $"block {row} of {chainEn} does not fit its hash or the block before: it was changed"),
            LedgerFindingKind.BlockMissing => ($"{chainZh} 缺少第 {row} 个区块", $"block {row} of {chainEn} is missing"),
            LedgerFindingKind.TailCut => ($"{chainZh} 的区块链在第 {row} 个区块处被截断", $"the chain of {chainEn} was cut at block {row}"),
            LedgerFindingKind.SignatureWrong => ($"{(ledger is null ? "存证点文件" : chainZh)}的 {table} {row} 签名无效，不是用本机密钥签署的", $"the signature of {table} {row} {(ledger is null ? "" : $"of {chainEn} ")}was not made with the key of this installation"),
            LedgerFindingKind.Rewritten => ($"{chainZh} 的第 {row} 个区块不是留存的存证点所记的区块，区块链已被重写", $"block {row} of {chainEn} is not the one of the checkpoint that was kept: the chain was rewritten"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
    }
}
