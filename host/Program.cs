using SunLedger.Host;

return args switch
{
    ["demo", ..] => await Server.RunAsync(args[1..], demo: true),
    _ => await Server.RunAsync(args, demo: false),
};
