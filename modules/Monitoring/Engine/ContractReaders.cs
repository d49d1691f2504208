using SunLedger.Messages.Projects;

namespace SunLedger.Monitoring.Engine;

/// <summary>Where the facts hold what the platform knows of a contract.</summary>
internal static class ContractReaders
{
    /// <summary>What is known of the contract itself.</summary>
    public static IReadOnlyDictionary<string, Reader<ContractFacts>> Own { get; } = new Dictionary<string, Reader<ContractFacts>>
    {
        [Known.Contract.Amount.FullName] = ReaderOf.Money<ContractFacts>((c, _) => c.Amount),
        [Known.Contract.OriginalAmount.FullName] = ReaderOf.Money<ContractFacts>((c, _) => c.OriginalAmount),
        [Known.Contract.Paid.FullName] = ReaderOf.Money<ContractFacts>((c, _) => c.Paid),
        [Known.Contract.SignedOn.FullName] = ReaderOf.Date<ContractFacts>((c, _) => c.SignedOn),
        [Known.Contract.AcceptedOn.FullName] = ReaderOf.Date<ContractFacts>((c, _) => c.AcceptedOn),
        [Known.Contract.Supplier.FullName] = ReaderOf.Text<ContractFacts>((c, _) => c.Supplier?.Name),
        [Known.Contract.SupplierCode.FullName] = ReaderOf.Text<ContractFacts>((c, _) => c.Supplier?.Code),
        [Known.Contract.Buyer.FullName] = ReaderOf.Text<ContractFacts>((c, _) => c.Buyer?.Name),
        [Known.Contract.BuyerCode.FullName] = ReaderOf.Text<ContractFacts>((c, _) => c.Buyer?.Code),
        [Known.Contract.ProcureMode.FullName] = ReaderOf.Text<ContractFacts>((c, _) => c.ProcureMode),
        [Known.Contract.Kind.FullName] = ReaderOf.Text<ContractFacts>((c, _) => c.Kind),
        [Known.Contract.Code.FullName] = ReaderOf.Text<ContractFacts>((c, _) => c.Code),
        [Known.Contract.Name.FullName] = ReaderOf.Text<ContractFacts>((c, _) => c.Name),
        [Known.Contract.Retention.FullName] = new DecimalReader<ContractFacts>((c, _) => c.Retention),
        [Known.Contract.Prepay.FullName] = new DecimalReader<ContractFacts>((c, _) => c.Prepay),
    };

    /// <summary>What is known of a contract and its project.</summary>
    public static IReadOnlyDictionary<string, Reader<ContractFacts>> Contract { get; } = new Dictionary<string, Reader<ContractFacts>>(
        [.. Own, .. KnownReaders.Project.Select(p => KeyValuePair.Create(p.Key, p.Value.From<ContractFacts>(contract => contract.Project)))]);
}
