using System.Text.Json;
using SunLedger.Messages.Ledger;
using SunLedger.Messages.Observations;
using SunLedger.Messages.Performance;
using SunLedger.Messages.Persons;
using SunLedger.Messages.Projects;

namespace SunLedger.Monitoring.Engine;

/// <summary>
/// The category fields of the things at hand, read from their JSON once per thing, and only when a rule asks. Values that the definition
/// refuses, or that belong to another category, are not known.
/// </summary>
internal sealed class FieldBags(CategoryDefinition? category, IObserved observed)
{
    private readonly Dictionary<object, FieldValues?> _read = new(ReferenceEqualityComparer.Instance);

    /// <summary>What was observed of elements of the things at hand.</summary>
    public IObserved Observed => observed;

    /// <summary>The fields of an indicator.</summary>
    public FieldValues? Of(IndicatorFacts indicator) => Of(indicator, indicator.CategoryCode, indicator.Fields, Subject.Indicator);

    /// <summary>The fields of a project.</summary>
    public FieldValues? Of(ProjectFacts project) => Of(project, project.CategoryCode, project.Fields, Subject.Project);

    /// <summary>The fields of a payment.</summary>
    public FieldValues? Of(PaymentFacts payment) => Of(payment, payment.Indicator.CategoryCode, payment.Fields, Subject.Payment);

    /// <summary>The fields of a contract.</summary>
    public FieldValues? Of(ContractFacts contract) => Of(contract, contract.Project.CategoryCode, contract.Fields, Subject.Contract);

    /// <summary>The fields of a measure.</summary>
    public FieldValues? Of(MeasureFacts measure) => Of(measure, measure.CategoryCode, measure.Fields, Subject.Measure);

    /// <summary>The fields of a person line, but for those that say who somebody is.</summary>
    public FieldValues? Of(PersonLineFacts line) => Of(line, line.Indicator.CategoryCode, line.Fields, Subject.PersonLine);

    private FieldValues? Of(object thing, string categoryCode, string? fields, Subject subject)
    {
        if (fields is null || category is null || categoryCode != category.Code) return null;
        if (_read.TryGetValue(thing, out var known)) return known;
        using var json = JsonDocument.Parse(fields);
        return _read[thing] = CategoryFields.Read(json.RootElement, subject, category).Values;
    }
}
