using System.Reflection;
using System.Text;

namespace HistoryBot.BotBuilder.Tests.Own;

/// <summary>What an assembly shows to others, a line for each type and member, sorted.</summary>
internal static class SurfaceText
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(Kind(type)).Append(' ').Append(Name(type)).Append(Bases(type)).Append('\n');
            var members = type.GetMembers(Declared).Select(Describe).OfType<string>().Order(StringComparer.Ordinal);
            text.AppendJoin("", members.Select(member => $"    {member}\n"));
        }

        return text.ToString();
    }

    private static string Kind(Type type) => type switch
    {
        { IsInterface: true } => "interface",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        _ => typeof(Delegate).IsAssignableFrom(type) ? "delegate" : "class",
    };

    private static string Bases(Type type)
    {
        IEnumerable<Type> parents = type.BaseType is { } parent && parent != typeof(object) ? [parent] : [];
        var names = string.Join(", ", parents.Concat(type.GetInterfaces()).Select(Name).Order(StringComparer.Ordinal));
        return names.Length == 0 ? "" : $" : {names}";
    }

    private static string? Describe(MemberInfo member) => member switch
    {
        ConstructorInfo constructor when IsShown(constructor) => $"{Modifiers(constructor)}new{Parameters(constructor)}",
        MethodInfo method when IsShown(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)) =>
            $"{Modifiers(method)}{Name(method.ReturnType)} {method.Name}{TypeParameters(method)}{Parameters(method)}",
        PropertyInfo property when property.GetAccessors(nonPublic: true).Any(IsShown) =>
            $"{Name(property.PropertyType)} {property.Name} {{{Accessors(property)} }}",
        FieldInfo { IsLiteral: true, IsPublic: true } field => $"const {Name(field.FieldType)} {field.Name} = {field.GetRawConstantValue()}",
        FieldInfo field when field.IsPublic || field.IsFamily => $"{Name(field.FieldType)} {field.Name}",
        _ => null,
    };

    private static bool IsShown(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Modifiers(MethodBase method) => (method.IsFamily ? "protected " : "") + method switch
    {
        { IsStatic: true } => "static ",
        { DeclaringType.IsInterface: true } => "",
        { IsAbstract: true } => "abstract ",
        { IsVirtual: true, IsFinal: false } => "virtual ",
        _ => "",
    };

    private static string Accessors(PropertyInfo property) =>
        Accessor(property.GetMethod, " get;") + Accessor(property.SetMethod, " set;");

    private static string Accessor(MethodInfo? accessor, string text) => accessor is not null && IsShown(accessor) ? text : "";

    private static string TypeParameters(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";

    private static string Parameters(MethodBase method) => $"({string.Join(", ", method.GetParameters().Select(Parameter))})";

    private static string Parameter(ParameterInfo parameter)
    {
        var text = $"{Name(parameter.ParameterType)} {parameter.Name}";
        return parameter.HasDefaultValue ? $"{text} = {parameter.DefaultValue ?? "default"}" : text;
    }

    private static string Name(Type type)
    {
        if (type.IsByRef)
        {
            return "out " + Name(type.GetElementType()!);
        }

        var isPlain = type.IsGenericParameter || type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true;
        var name = isPlain ? type.Name : $"{type.Namespace}.{type.Name}";
        return type.IsGenericType
            ? $"{name[..name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
            : name;
    }
}
