using System.Security.Cryptography;
using Autofac;
using SunLedger.Catalogue;
using SunLedger.Categories;
using SunLedger.Host;
using SunLedger.Host.Plugins;
using SunLedger.Host.Plugins.Locks;
using SunLedger.Ledger;
using SunLedger.Messages.Catalogue;
using SunLedger.Monitoring;
using SunLedger.Monitoring.Kernel;
using SunLedger.Projects;

namespace SunLedger.Plugins.Tests;

/// <summary>The rules for every fund are judged by a signature, as those of plugins are: what nobody approved judges nobody.</summary>
public sealed class KernelLockTests : IAsyncLifetime
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly string _kernel = Directory.CreateTempSubdirectory("sunledger-kernel-").FullName;
    private readonly string _plugins = Directory.CreateTempSubdirectory("sunledger-kernel-").FullName;
    private TestDatabase _test = null!;

    private static CategoryDefinition Own { get; } = new KernelRules().Define();

    /// <summary>The same, but that who cannot judge may go on so for a day longer.</summary>
    private static CategoryDefinition Changed { get; } = Overlaying.WhatIf(Own, "patience", 16)!;

    private IKernelRules Kernel => _test.Get<IKernelRules>();

    private string? InForce => _test.Get<ICategories>().Current.Find("kernel")?.Hash;

    public async Task InitializeAsync()
    {
        var options = new PluginOptions { Keys = { ["office"] = Convert.ToBase64String(_key.ExportSubjectPublicKeyInfo()) }, Unsigned = Unsigned.Load };
        _test = await TestDatabase.CreateSeededAsync(
            Dialect.Sqlite,
            host =>
            {
                host.RegisterInstance(new PluginDirectories([_plugins]) { Kernel = _kernel });
                host.RegisterInstance(options);
                host.RegisterType<KernelLock>().As<IDefinitionLocks>().SingleInstance();
            },
            new CatalogueModule(), new LedgerModule(), new ProjectsModule(), new MonitoringModule());
    }

    public async Task DisposeAsync()
    {
        await _test.DisposeAsync();
        _key.Dispose();
        Directory.Delete(_kernel, recursive: true);
        Directory.Delete(_plugins, recursive: true);
    }

    [Fact]
    public async Task Rules_that_are_as_they_were_approved_are_in_force_and_else_the_line_is_named_that_differs()
    {
        Approve(_kernel, Own);
        await _test.RunStartupStepsAsync();
        Assert.Null(Kernel.SetAside);
        Assert.Equal(Own.Hash, InForce);

        // The build has 15 days of patience, and 16 were approved: what was in force is approved no more, and nothing is.
        Approve(_kernel, Changed);
        await Kernel.PutAsync(default);
        Assert.Equal("plugin_differs_from_approved", Kernel.SetAside!.Code);
        Assert.Matches("\\[\\d+\\] “[^”]*16日[^”]*” ≠ “地方可调 cities may set: 5 .. 30 \\(Lower\\)”$", Kernel.SetAside.Message); // the value of that day stands before the bounds
        Assert.Null(InForce);

        // A list that names them counts without a new start.
        Approve(_kernel, Own);
        await Kernel.PutAsync(default);
        Assert.Null(Kernel.SetAside);
        Assert.Equal(Own.Hash, InForce);
    }

    [Fact]
    public async Task What_was_approved_before_goes_on_judging_while_a_build_is_not_approved()
    {
        Approve(_kernel, Changed);
        await _test.RunStartupStepsAsync();
        await _test.Get<ICategoryStore>().PutAsync(Changed, "kernel", default);

        await Kernel.PutAsync(default);

        Assert.NotNull(Kernel.SetAside);
        Assert.Equal(Changed.Hash, InForce);
    }

    [Fact]
    public async Task What_nobody_approved_is_not_in_force_though_the_office_takes_local_plugins_unsigned()
    {
        await _test.RunStartupStepsAsync();
        Assert.Equal("plugin_not_approved", Kernel.SetAside!.Code);
        Assert.Null(InForce);

        Directory.Delete(_kernel); // not even the directory was deployed
        await Kernel.PutAsync(default);
        Assert.Equal("plugin_not_approved", Kernel.SetAside!.Code);
        Directory.CreateDirectory(_kernel);

        // A list among the office's own plugins may name them.
        Approve(_plugins, Own);
        await Kernel.PutAsync(default);
        Assert.Null(Kernel.SetAside);
        Assert.Equal(Own.Hash, InForce);
    }

    [Fact]
    public async Task A_list_that_somebody_else_signed_counts_for_nothing()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        ApprovedList.Sign([Line(Own)], "office", other).Write(_kernel);

        await _test.RunStartupStepsAsync();

        Assert.Equal("plugin_list_not_signed", Kernel.SetAside!.Code);
        Assert.Null(InForce);
    }

    [Fact]
    public async Task While_no_rules_are_in_force_nothing_is_judged_and_nothing_passes_for_right()
    {
        await _test.RunStartupStepsAsync();
        Assert.Throws<RulesNotInForceException>(() => _test.Get<ICategories>().Current.Kernel("/000000/370000/370400/"));
    }

    private static ApprovedPlugin Line(CategoryDefinition definition) => new(definition.Code, "1", definition.Hash, ApprovedList.HashOf(Explain.Definition(definition)), "");

    private void Approve(string directory, CategoryDefinition definition)
    {
        ApprovedList.Sign([Line(definition)], "office", _key).Write(directory);
        File.WriteAllText(Path.Combine(directory, "kernel.approved.txt"), Explain.Definition(definition));
    }
}
