using SunLedger.Messages.Projects;

namespace SunLedger.Monitoring.Engine;

/// <summary>Where the facts hold what the platform knows of a contract.</summary>
internal static class ContractReaders
{
    /// <summary>What is known of the contract itself.</summary>
    public static IReadOnlyDictionary<string, Reader<ContractFacts>> Own { get; } = new Dictionary<string, Reader<ContractFacts>>
    {
        [Known.Contract.Amount.FullName] = ReaderOf.Money<ContractFacts>(c => c.Amount),
        [Known.Contract.OriginalAmount.FullName] = ReaderOf.Money<ContractFacts>(c => c.OriginalAmount),
        [Known.Contract.Paid.FullName] = ReaderOf.Money<ContractFacts>(c => c.Paid),
        [Known.Contract.SignedOn.FullName] = ReaderOf.Date<ContractFacts>(c => c.SignedOn),
        [Known.Contract.AcceptedOn.FullName] = ReaderOf.Date<ContractFacts>(c => c.AcceptedOn),
        [Known.Contract.Supplier.FullName] = ReaderOf.Text<ContractFacts>(c => c.Supplier?.Name),
        [Known.Contract.SupplierCode.FullName] = ReaderOf.Text<ContractFacts>(c => c.Supplier?.Code),
        [Known.Contract.Buyer.FullName] = ReaderOf.Text<ContractFacts>(c => c.Buyer?.Name),
        [Known.Contract.BuyerCode.FullName] = ReaderOf.Text<ContractFacts>(c => c.Buyer?.Code),
        [Known.Contract.ProcureMode.FullName] = ReaderOf.Text<ContractFacts>(c => c.ProcureMode),
        [Known.Contract.Kind.FullName] = ReaderOf.Text<ContractFacts>(c => c.Kind),
        [Known.Contract.Code.FullName] = ReaderOf.Text<ContractFacts>(c => c.Code),
        [Known.Contract.Name.FullName] = ReaderOf.Text<ContractFacts>(c => c.Name),
        [Known.Contract.Retention.FullName] = new DecimalReader<ContractFacts>((c, _) => c.Retention),
        [Known.Contract.Prepay.FullName] = new DecimalReader<ContractFacts>((c, _) => c.Prepay),
    };

    /// <summary>What is known of a contract and its project.</summary>
    public static IReadOnlyDictionary<string, Reader<ContractFacts>> Contract { get; } = new Dictionary<string, Reader<ContractFacts>>(
        [.. Own, .. KnownReaders.Project.Select(p => KeyValuePair.Create(p.Key, p.Value.From<ContractFacts>(contract => contract.Project)))]);
}
