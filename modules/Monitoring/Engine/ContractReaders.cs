using SunLedger.Messages.Projects;

namespace SunLedger.Monitoring.Engine;

/// <summary>Where the facts hold what the platform knows of a contract.</summary>
internal static class ContractReaders
{
    /// <summary>What is known of the contract itself.</summary>
    public static IReadOnlyDictionary<string, Reader<ContractFacts>> Own { get; } = new Dictionary<string, Reader<ContractFacts>>
    {
        [Known.Contract.Amount.FullName] = KnownReaders.Money<ContractFacts>(c => c.Amount),
        [Known.Contract.OriginalAmount.FullName] = KnownReaders.Money<ContractFacts>(c => c.OriginalAmount),
        [Known.Contract.Paid.FullName] = KnownReaders.Money<ContractFacts>(c => c.Paid),
        [Known.Contract.SignedOn.FullName] = KnownReaders.Date<ContractFacts>(c => c.SignedOn),
        [Known.Contract.AcceptedOn.FullName] = KnownReaders.Date<ContractFacts>(c => c.AcceptedOn),
        [Known.Contract.Supplier.FullName] = KnownReaders.Text<ContractFacts>(c => c.Supplier?.Name),
        [Known.Contract.SupplierCode.FullName] = KnownReaders.Text<ContractFacts>(c => c.Supplier?.Code),
        [Known.Contract.Buyer.FullName] = KnownReaders.Text<ContractFacts>(c => c.Buyer?.Name),
        [Known.Contract.BuyerCode.FullName] = KnownReaders.Text<ContractFacts>(c => c.Buyer?.Code),
        [Known.Contract.ProcureMode.FullName] = KnownReaders.Text<ContractFacts>(c => c.ProcureMode),
        [Known.Contract.Kind.FullName] = KnownReaders.Text<ContractFacts>(c => c.Kind),
        [Known.Contract.Code.FullName] = KnownReaders.Text<ContractFacts>(c => c.Code),
        [Known.Contract.Name.FullName] = KnownReaders.Text<ContractFacts>(c => c.Name),
        [Known.Contract.Retention.FullName] = new DecimalReader<ContractFacts>((c, _) => c.Retention),
        [Known.Contract.Prepay.FullName] = new DecimalReader<ContractFacts>((c, _) => c.Prepay),
    };

    /// <summary>What is known of a contract and its project.</summary>
    public static IReadOnlyDictionary<string, Reader<ContractFacts>> Contract { get; } = new Dictionary<string, Reader<ContractFacts>>(
        [.. Own, .. KnownReaders.Project.Select(p => KeyValuePair.Create(p.Key, p.Value.From<ContractFacts>(contract => contract.Project)))]);
}
