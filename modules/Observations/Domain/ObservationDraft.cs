using System.Text.Json;

namespace SunLedger.Observations.Domain;

/// <summary>An observation as somebody sends it.</summary>
/// <param name="Id">The caller's id: sending the same thing twice keeps it once.</param>
/// <param name="SubjectKind"><c>project</c>, <c>indicator</c> or <c>person_line</c>: a list of person lines.</param>
/// <param name="SubjectId">Code of the project, id of the indicator, number of the list.</param>
/// <param name="Element">Code of the element, as the subject's category declares it.</param>
/// <param name="Period">2018-09 of a monthly element, 2018 of a yearly one; absent for what comes once.</param>
/// <param name="Value">A number, a day, an option, or the number of a document; a text is read as the element's kind.</param>
/// <param name="ReportedOn">The day on which it was reported; today when absent.</param>
/// <param name="Source"><c>unit</c>, <c>department</c> or <c>api</c>; the element's own when absent.</param>
/// <param name="Corrects">The newest observation of the same subject, element and period, when this one corrects it.</param>
/// <param name="Note">A word about it.</param>
internal sealed record ObservationDraft(
    string? Id, string? SubjectKind, string? SubjectId, string? Element, string? Period, JsonElement? Value, DateOnly? ReportedOn, string? Source, string? Corrects, string? Note);
