using System.Net;
using System.Net.Sockets;

namespace SunLedger.Modules.Tests;

/// <summary>Nobody makes the host call behind a wall.</summary>
public sealed class OutgoingAddressesTests
{
    private static readonly OutgoingAddresses Internet = new([]);

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("114.114.114.114", true)]
    [InlineData("172.15.255.255", true)]
    [InlineData("172.16.0.0", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("172.32.0.0", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("127.255.255.254", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("192.168.0.1", false)]
    [InlineData("169.254.169.254", false)] // where clouds keep their secrets
    [InlineData("100.64.0.1", false)]
    [InlineData("100.128.0.1", true)]
    [InlineData("0.0.0.0", false)]
    [InlineData("198.19.255.255", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("2400:3200::1", true)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fc00::1", false)]
    [InlineData("fd12:3456::1", false)]
    [InlineData("ff02::1", false)]
    [InlineData("2001:db8::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("::127.0.0.1", false)]
    [InlineData("64:ff9b::7f00:1", false)] // 127.0.0.1 through a translator
    [InlineData("64:ff9b::808:808", true)]
    [InlineData("2002:7f00:1::", false)] // the same through a tunnel
    [InlineData("2001:0:7f00:1::", false)]
    public void The_internet_may_be_called_and_nothing_else(string address, bool may) => Assert.Equal(may, Internet.May(IPAddress.Parse(address)));

    [Fact]
    public void What_the_office_allows_of_its_own_network_may_be_called_and_its_neighbour_not()
    {
        var office = new OutgoingAddresses([IPNetwork.Parse("10.20.0.0/16")]);

        Assert.True(office.May(IPAddress.Parse("10.20.255.255")));
        Assert.True(office.May(IPAddress.Parse("::ffff:10.20.0.1")));
        Assert.False(office.May(IPAddress.Parse("10.21.0.0")));
    }

    [Theory]
    [InlineData("https://hook.example/x", "8.8.8.8", null)]
    [InlineData("http://hook.example/x", "8.8.8.8", "address_unencrypted")]
    [InlineData("http://inside.example/x", "10.20.0.1", null)]
    [InlineData("https://hook.example/x", "8.8.8.8 127.0.0.1", "address_forbidden")]
    [InlineData("https://hook.example/x", "", "address_unknown")]
    [InlineData("https://user:word@hook.example/", "8.8.8.8", "address_unreadable")]
    [InlineData("ftp://hook.example/", "8.8.8.8", "address_unreadable")]
    [InlineData("file:///etc/passwd", "8.8.8.8", "address_unreadable")]
    [InlineData("hook.example", "8.8.8.8", "address_unreadable")]
    [InlineData(null, "8.8.8.8", "address_unreadable")]
    public async Task An_address_is_judged_by_what_its_name_resolves_to(string? address, string resolved, string? code)
    {
        var addresses = new OutgoingAddresses([IPNetwork.Parse("10.20.0.0/16")], (_, _) => Task.FromResult(Parsed(resolved)));

        Assert.Equal(code, (await addresses.RefuseAsync(address, default))?.Code);
    }

    [Theory]
    [InlineData("https://2130706433/")] // 127.0.0.1 as one number
    [InlineData("https://0x7f.1/")]
    [InlineData("https://[::ffff:7f00:1]/")]
    [InlineData("https://localhost/")]
    [InlineData("https://127.0.0.1.:8443/")]
    public async Task However_this_machine_is_spelt_it_is_this_machine(string address) =>
        Assert.Contains((await Internet.RefuseAsync(address, default))?.Code, new[] { "address_forbidden", "address_unknown" });

    [Fact]
    public async Task A_name_that_resolves_otherwise_when_it_is_called_leads_nowhere_else()
    {
        using var inside = new TcpListener(IPAddress.Loopback, 0);
        inside.Start();
        var port = ((IPEndPoint)inside.LocalEndpoint).Port;
        var asked = 0;
        var addresses = new OutgoingAddresses([], (_, _) => Task.FromResult(Parsed(++asked == 1 ? "8.8.8.8" : "127.0.0.1")));
        Assert.Null(await addresses.RefuseAsync($"https://hook.example:{port}/", default));
        using var client = new HttpClient(addresses.NewHandler());

        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync($"http://hook.example:{port}/"));

        Assert.IsType<OutgoingForbiddenException>(refused.InnerException);
        Assert.False(inside.Pending());
    }

    [Fact]
    public async Task An_allowed_address_is_called_and_its_redirect_is_not_followed()
    {
        using var inside = new TcpListener(IPAddress.Loopback, 0);
        inside.Start();
        var port = ((IPEndPoint)inside.LocalEndpoint).Port;
        var answering = AnswerAsync(inside, "HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254/\r\nContent-Length: 0\r\n\r\n");
        using var client = new HttpClient(new OutgoingAddresses([IPNetwork.Parse("127.0.0.0/8")], (_, _) => Task.FromResult(Parsed("127.0.0.1"))).NewHandler());

        using var answer = await client.GetAsync($"http://hook.example:{port}/");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await answering;
    }

    private static async Task AnswerAsync(TcpListener listener, string answer)
    {
        using var caller = await listener.AcceptTcpClientAsync();
        await using var stream = caller.GetStream();
        var buffer = new byte[4096];
        await stream.ReadAtLeastAsync(buffer, 1);
        await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(answer));
    }

    private static IPAddress[] Parsed(string addresses) => [.. addresses.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(IPAddress.Parse)];
}
