namespace SunLedger.Monitoring.Engine;

/// <summary>A rule, ready to be asked: its grades as nodes, gravest first.</summary>
/// <param name="Definition">The definition it stands in.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Grades">Its grades.</param>
internal sealed record RulePlan(CategoryDefinition Definition, Rule Rule, IReadOnlyList<(Level Level, ConditionNode When)> Grades)
{
    /// <summary>Asks the rule about a chunk: <paramref name="levels"/> gets the gravest level that holds for each row that hits, <paramref name="answers"/> the answers.</summary>
    public void Ask(Chunk chunk, Level[] levels, Ternary answers)
    {
        Grades[0].When.Ask(chunk, answers);
        Mark(answers.Yes, 0, chunk.Open, levels);
        if (Grades.Count == 1) return;

        var (grade, before) = (chunk.RentAnswers(), chunk.RentAnswers());
        for (var i = 1; i < Grades.Count; i++)
        {
            // A row that has its level is asked no more.
            if (chunk.Narrow(answers.Yes, null, before))
            {
                Grades[i].When.Ask(chunk, grade);
                Mark(grade.Yes, i, chunk.Open, levels);
                answers.Or(grade, chunk.Open);
            }
            chunk.Widen(before);
        }
        chunk.Return(grade);
        chunk.Return(before);
    }

    // A row keeps the level it has: the graver grade was asked before.
    private void Mark(ulong[] hits, int grade, ulong[] asked, Level[] levels)
    {
        for (var word = 0; word < Ternary.Words; word++)
            for (var left = hits[word] & asked[word]; left != 0; left &= left - 1)
                levels[word * 64 + System.Numerics.BitOperations.TrailingZeroCount(left)] = Grades[grade].Level;
    }
}
