using SunLedger.Host;

// The same executable is the server, the short-lived child that asks a plugin for its definition, the auditor's check of the ledger, the change of the master key, and the way in
// for an administrator who lost their password.
return args switch
{
    ["define", ..] => await SunLedger.Host.Define.DefineVerb.RunAsync(args[1..]),
    ["verify", ..] => await SunLedger.Host.Verify.VerifyVerb.RunAsync(args[1..]),
    ["rewrap", ..] => await SunLedger.Host.Rewrap.RewrapVerb.RunAsync(args[1..]),
    ["open-door", ..] => await SunLedger.Host.OpenDoor.OpenDoorVerb.RunAsync(args[1..]),
    ["demo", ..] => await Server.RunAsync(args[1..], demo: true),
    _ => await Server.RunAsync(args, demo: false),
};
