namespace SunLedger.Modules;

/// <summary>The host itself at work: sees the whole tree and may do everything; named in the trail as <c>system</c>.</summary>
public sealed class SystemCaller : ICaller
{
    /// <inheritdoc />
    public string Id => "system";

    /// <inheritdoc />
    public string Name => "系统";

    /// <inheritdoc />
    public string DivisionCode => "000000";

    /// <inheritdoc />
    public string DivisionPath => "/000000/";

    /// <inheritdoc />
    public IReadOnlyList<string> Roles => [];

    /// <inheritdoc />
    public string? OrganisationCode => null;

    /// <inheritdoc />
    public bool May(string permission) => true;
}
