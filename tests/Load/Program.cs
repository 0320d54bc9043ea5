using System.CommandLine;
using HistoryBot.Load.Programs;

var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1, Description = "What chance begins with." };

var command = new RootCommand("Load and faults: the bot as a program of its own, on this machine only. Exit code 1 if something was lost, doubled or out of order.")
{
    Kill(),
    Sockets(),
    Fuzz(),
    Soak(),
    Cluster(),
};
return await command.Parse(args).InvokeAsync();

Command Kill()
{
    var (chats, kills, rate) = (Number("--chats", 60), Number("--kills", 10), Number("--rate", 60));
    var command = new Command("kill", "One bot with SQLite is killed again and again while questions flow.") { chats, kills, rate, seed };
    command.SetAction((parsed, token) =>
        KillProgram.RunAsync(parsed.GetValue(chats), parsed.GetValue(kills), parsed.GetValue(rate), parsed.GetValue(seed), token));
    return command;
}

Command Sockets()
{
    var (sockets, rate, seconds) = (Number("--sockets", 5000), Number("--rate", 100), Number("--seconds", 30));
    var command = new Command("sockets", "Many idle sockets, and some that talk: memory of each and how long answers take.") { sockets, rate, seconds };
    command.SetAction((parsed, token) =>
        SocketsProgram.RunAsync(parsed.GetValue(sockets), parsed.GetValue(rate), parsed.GetValue(seconds), token));
    return command;
}

Command Fuzz()
{
    var from = new Option<long>("--from") { DefaultValueFactory = _ => 0, Description = "Number of the first request." };
    var count = new Option<long>("--count") { DefaultValueFactory = _ => 200_000 };
    var calm = Number("--calm", 130);
    var command = new Command("fuzz", "Hostile requests at every door: no crash, no 5xx but the documented ones, memory back to its level.") { from, count, seed, calm };
    command.SetAction((parsed, token) => FuzzProgram.RunAsync(
        parsed.GetValue(from), parsed.GetValue(count), parsed.GetValue(seed), TimeSpan.FromSeconds(parsed.GetValue(calm)), token));
    return command;
}

Command Soak()
{
    var minutes = Number("--minutes", 10);
    var command = new Command("soak", "Half load for a long time: memory and handles stay where they are.") { minutes };
    command.SetAction((parsed, token) => SoakProgram.RunAsync(parsed.GetValue(minutes), token));
    return command;
}

Command Cluster()
{
    var (chats, seconds, rate) = (Number("--chats", 500), Number("--seconds", 60), Number("--rate", 0));
    var redis = new Option<string>("--redis-server") { DefaultValueFactory = _ => "redis-server", Description = "The program of a Redis or Valkey server." };
    var command = new Command("cluster", "Two bots with Redis behind a proxy; one bot and Redis are killed while questions flow.") { chats, seconds, rate, redis };
    command.SetAction((parsed, token) => ClusterProgram.RunAsync(
        parsed.GetValue(chats), parsed.GetValue(seconds), parsed.GetValue(rate), parsed.GetValue(redis)!, token));
    return command;
}

static Option<int> Number(string name, int value) => new(name) { DefaultValueFactory = _ => value };
