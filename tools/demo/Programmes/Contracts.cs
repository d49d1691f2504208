using SunLedger.Demo.Year;

namespace SunLedger.Demo.Programmes;

/// <summary>A contract for every project that says what its contract comes to: what was paid to its supplier was paid on it.</summary>
internal static class Contracts
{
    public static void Write(Book book)
    {
        var written = book.Contracts.Select(c => c.Project.Code).ToHashSet();
        var paid = book.Payments.Where(p => p.Amount > Money.Zero && p.Payee.Kind == "供应商").ToLookup(p => p.ProjectCode);
        foreach (var project in book.Projects)
        {
            if (written.Contains(project.Code) || paid[project.Code].FirstOrDefault() is not { } first || AmountOf(project, paid[project.Code]) is not { } amount) continue;
            var isWorks = first.Subjects.Government.StartsWith("503", StringComparison.Ordinal) || first.Subjects.Government.StartsWith("504", StringComparison.Ordinal);
            // Counties tender the works of a year together, so that nothing is cut to evade it.
            var contract = new SignedContract(
                $"HT-{project.Code}", project, project.Name + (isWorks ? "施工合同" : "采购合同"), isWorks ? "工程" : "货物", "公开招标", amount,
                WorkDays.OnOrAfter(first.PaidOn.AddDays(-20)) is var day && day < first.PaidOn ? day : first.PaidOn, project.ImplementUnit ?? project.Unit, first.Payee.Name);
            book.Contracts.Add(contract);
            foreach (var payment in paid[project.Code].Where(p => p.Payee.Name == contract.Supplier)) payment.ContractCode = contract.Code;
        }
    }

    // Works of poverty alleviation are contracted to one firm for their budget; fees are paid by the bill, and persons by their roll.
    private static Money? AmountOf(Project project, IEnumerable<Payment> paid) =>
        project.Contract ?? (project.Category == "special-poverty" && project.Progress is not null && paid.DistinctBy(p => p.Payee.Name).Count() == 1 ? project.Budget : null);
}
