// Each type here breaks one rule of Rules.cs on purpose. None of them is ever used.
using SunLedger.Identity;

namespace SunLedger.Breaches.Domain
{
    internal sealed class WaitsForTheDatabase
    {
        public static Task<int> CountAsync(SunLedgerDb db) => db.SaveChangesAsync();
    }
}

namespace SunLedger.Breaches.Ledger
{
    public sealed class PublicEndpoint : FastEndpoints.EndpointWithoutRequest;

    internal class OpenClass;

    internal sealed class MapOutsideStorage : IEntityMap
    {
        public void Map(ModelBuilder model, Dialect dialect) => model.HasAnnotation("breach", true);
    }

    internal sealed class ListOfNo : IRefusals
    {
        public IReadOnlyList<RefusalText> All => [];
    }

    internal sealed class KnowsAnother
    {
        public static SunModule Other => new IdentityModule();
    }

    internal sealed class LoadsPlugins
    {
        public static McMaster.NETCore.Plugins.PluginConfig Config => new("breach.dll");
    }

    internal sealed class PaymentHelper;
}

namespace SunLedger.Breaches.Categories
{
    public sealed class UsesAPackage
    {
        public static Autofac.ContainerBuilder Builder => new();
    }

    public sealed class KeepsADelegate
    {
        public Func<decimal, bool>? Judge { get; init; }
    }
}

namespace SunLedger.Breaches.Plugins
{
    public sealed class PluginWithAModule
    {
        public static SunModule Other => new IdentityModule();
    }
}

namespace SunLedger.Breaches.Messages
{
    public sealed class ChangingMessage
    {
        public int Amount { get; set; }
    }
}
