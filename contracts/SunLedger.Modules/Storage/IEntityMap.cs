using Microsoft.EntityFrameworkCore;

namespace SunLedger.Modules;

/// <summary>A module's part of the one EF model. The entities stay internal to the module; the host only composes.</summary>
public interface IEntityMap
{
    /// <summary>Maps the module's entities. Name tables with <see cref="TableNames.InModule{T}"/>.</summary>
    void Map(ModelBuilder model, Dialect dialect);
}
