namespace SunLedger.Modules;

/// <summary>
/// A request that asks for what no answer can be given to, noticed where thirty lists read alike: a cursor that is none of ours, a page of no rows. The host answers it
/// with its published refusal. Nothing was written: only reads throw it.
/// </summary>
/// <param name="text">The refusal.</param>
/// <param name="field">What asked for it.</param>
/// <param name="values">What fills the places of its sentence.</param>
public sealed class RefusedRequestException(RefusalText text, string field, params object?[] values) : Exception(text.En)
{
    /// <summary>The refusal, in the words of the request.</summary>
    public Task AnswerAsync(HttpContext context) => Problem.WriteAsync(context, text, field, values);
}
