namespace SunLedger.Audit.Requests;

/// <summary>What is known of the request that is being answered, beside what it says itself.</summary>
internal sealed class RequestNotes
{
    /// <summary>An act was recorded in its name.</summary>
    public bool Acted { get; set; }

    /// <summary>What it is about, when somebody said so.</summary>
    public string? About { get; set; }

    /// <summary>The division of that.</summary>
    public string? DivisionPath { get; set; }

    /// <summary>The notes of a request.</summary>
    public static RequestNotes Of(HttpContext context)
    {
        if (context.Items[typeof(RequestNotes)] is RequestNotes notes) return notes;
        context.Items[typeof(RequestNotes)] = notes = new RequestNotes();
        return notes;
    }
}
